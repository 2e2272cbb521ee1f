"""What follows from the scores of many bodies: succession, ratings, flags, appeals."""
