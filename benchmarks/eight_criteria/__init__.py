"""Eight weighted criteria, each rounded, a penalty, a floor: one methodology, several engines."""
