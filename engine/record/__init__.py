"""The recording of an evaluation: what each expression was worth, for all who explain or count afterwards."""
