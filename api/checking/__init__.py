"""What anyone may send for a check: done in processes of its own, and held to limits.

`read` and `limits` say what is taken, `worker` is what runs in such a process, `processes` starts and ends
them, `checker` is the way in for a service, `apart` that for a single work. `work` is what they have in
common.
"""
