"""The check of rule files that anyone may send: in processes of its own, and held to limits.

`read` and `limits` say what is taken, `worker` is what runs in such a process, `checker` the way in.
"""
