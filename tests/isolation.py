"""A network of nothing, where the kernel lets a test have one."""

import functools
import os
import subprocess


@functools.cache
def empty_network() -> tuple[str, ...]:
    """Return what to put before a command so that it runs without any network; () if it cannot."""
    ways = [("unshare", "--net"), ("unshare", "--user", "--map-current-user", "--net")]
    for way in ways if os.geteuid() == 0 else ways[1:]:
        try:
            done = subprocess.run([*way, "true"], capture_output=True, check=False)
        except FileNotFoundError:
            return ()
        if done.returncode == 0:
            return way
    return ()
