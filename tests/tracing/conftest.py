"""An archive that holds given articles."""

import pytest

from headwater.archive import Archive


@pytest.fixture
def hold():
    """Return a function that puts articles into an archive of its own."""
    open_ = []

    def put(*articles):
        archive = Archive.open(":memory:")
        open_.append(archive)
        assert {added.status for added in archive.add_many(articles)} <= {"added"}
        return archive

    yield put
    for archive in open_:
        archive.close()
