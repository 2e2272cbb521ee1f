"""The plain reader: the definition of what is read, with every fault and its place."""
