"""Rules changed in one place: what worked cases must notice if they are to guard the rules."""
