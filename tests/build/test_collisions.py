"""Pages that would have one place, by the paths of docs/ and of the pages that are made."""

import pytest

from claimbook.build.collisions import collisions

MADE = ("index.md", "themes/hiring.md", "themes/index.md", "themes/hiring/page/2.md")


@pytest.mark.parametrize(
    ("documents", "told"),
    [
        pytest.param(["about/index.md", "about/a.md", "logo.svg"], [], id="all apart"),
        pytest.param(["themes/how-to.md"], [], id="beside made pages"),
        pytest.param(["themes/hiring.md"], [("themes/hiring.md", "themes/hiring.md")], id="same"),
        pytest.param(
            ["themes/hiring/index.md"],
            [("themes/hiring/index.md", "themes/hiring.md")],
            id="same address by another file",
        ),
        pytest.param(["README.md"], [("README.md", "index.md")], id="README is an index"),
        pytest.param(["INDEX.md"], [("INDEX.md", "index.md")], id="capital letters"),
        pytest.param(
            ["Themes/how-to.md"], [("Themes/how-to.md", "themes/hiring.md")], id="capital folder"
        ),
        pytest.param(["themes"], [("themes", "themes/hiring.md")], id="a file for a folder"),
        pytest.param(
            ["a/x.md", "a/x/README.md", "A.png"],
            [("a/x/README.md", "docs/a/x.md")],
            id="two by hand",
        ),
        pytest.param(
            ["caf\u00e9.md", "cafe\u0301.md"],
            [("caf\u00e9.md", "docs/cafe\u0301.md")],
            id="one name written in two ways",
        ),
        pytest.param(
            ["x/index.html", "x.md"], [("x/index.html", "docs/x.md")], id="HTML beside Markdown"
        ),
    ],
)
def test_collisions_are_told_at_the_file_of_docs(
    documents: list[str], told: list[tuple[str, str]]
) -> None:
    found = [
        (problem.path, problem.message.split("'")[1])
        for problem in collisions(documents, sorted(MADE))
    ]
    assert found == [(f"docs/{path}", other) for path, other in told]


def test_collisions_say_what_must_be_and_how() -> None:
    (problem,) = collisions(["index.md"], MADE)
    assert (problem.code, problem.severity, problem.mark) == ("P007", "error", (1, 1))
    assert problem.message == "a page must not take the place of 'index.md', made by the build"
    assert problem.help == "Rename it, or move it to another folder, such as docs/about/."


def test_collisions_do_not_depend_on_the_order_of_files() -> None:
    documents = ["b/x.md", "b/x/index.md", "B/y.md", "a.md"]
    forward, back = (list(collisions(order, MADE)) for order in (documents, documents[::-1]))
    assert forward == back
    assert len(forward) == 2
