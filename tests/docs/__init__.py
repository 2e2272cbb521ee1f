"""The pages of `docs/` are run: what they show is what comes out."""

import pytest

pytest.register_assert_rewrite("tests.docs.examples")
