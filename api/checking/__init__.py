"""What anyone may send for a check: done in processes of its own, and held to limits.

`read` and `limits` say what is taken, `worker` is what runs in such a process, `processes` starts and ends
them, `checker` is the way in for a service. `work` is what kinds of work have in common.
"""
