# SPDX-License-Identifier: MIT
"""The real program on a real screen.

It is used the way a person without a mouse uses it, with keys sent by xdotool, and read the way a
screen reader reads it, through the accessibility bus. The server is telecrm-standin in a process of
its own, so nothing here shares code with the program. run_desktop.sh makes the session.
"""

import re
import unittest

import pyatspi

from viewer import (
    Standin,
    Viewer,
    is_focused,
    is_sensitive,
    minimize_active_window,
    name_of,
    nodes,
    press,
    rows,
    start_again,
    text_of,
    wait_for,
)

JANE_DOE = "603d2b2f5c1e4a0012ab34cd"
ROHAN_MEHTA = "65a81f3c9b2d4e0017c6a002"
ROHAN_ACTIONS = 57
PAGE_SIZE = 10

# Jane Doe's five fields: the label, and a pattern for the value as a person reads it.
JANE_FIELDS = {
    "Name": r"Jane Doe",
    "Phone": r"\+?91 ?99999 ?99999",
    "Email": r"jane\.doe@example\.com",
    "Status": r"Fresh",
    "Rating": r"4 of 5",
}


class DesktopTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.standin = Standin()
        cls.addClassCleanup(cls.standin.stop)

    def setUp(self):
        self.viewer = Viewer("--base-url", self.standin.address)
        self.addCleanup(self.end_viewer)

    def end_viewer(self):
        if self.viewer.process.poll() is None:
            self.viewer.process.kill()
            self.viewer.process.wait()

    def run(self, result=None):
        # unittest offers no hook between a failure and the clean-up, where the window still is.
        test = getattr(self, self._testMethodName)

        def described():
            try:
                test()
            except BaseException:
                print(self.viewer.describe(), flush=True)
                raise

        setattr(self, self._testMethodName, described)
        return super().run(result)

    def open(self, lead, token=None):
        self.viewer.open(self.standin.enterprise, lead, token or self.standin.token)

    def assert_jane_doe(self):
        viewer = self.viewer
        wait_for("the text Jane Doe", lambda: viewer.find("Jane Doe", pyatspi.ROLE_LABEL))
        for label, pattern in JANE_FIELDS.items():
            value = wait_for(f"the field {label}", lambda: viewer.field(label))
            self.assertRegex(value, f"^(?:{pattern})$", f"the field {label}")
        wait_for("one action", lambda: len(rows(viewer.table())) == 1)
        row = rows(viewer.table())[0]
        self.assertTrue(any("Site visit completed" in cell for cell in row), row)
        viewer.wait_for_position(r"1 action")

    def test_a_lead_is_opened_by_keyboard(self):
        self.assertEqual(self.standin.leads[JANE_DOE], "Jane Doe")
        self.open(JANE_DOE)
        self.assert_jane_doe()
        self.assertIsNone(self.viewer.dialog())
        for name in ("First page", "Previous page", "Next page"):
            self.assertFalse(is_sensitive(self.viewer.button(name)), name)
        self.assertEqual(self.viewer.close(), 0)

    def test_a_timeline_is_walked_to_its_end_and_back(self):
        viewer = self.viewer
        name = self.standin.leads[ROHAN_MEHTA]
        self.open(ROHAN_MEHTA)
        wait_for(f"the text {name}", lambda: viewer.find(name, pyatspi.ROLE_LABEL))
        press("alt+v")  # View → Activity
        press("a")

        pages = [
            (first, min(first + PAGE_SIZE - 1, ROHAN_ACTIONS))
            for first in range(1, ROHAN_ACTIONS + 1, PAGE_SIZE)
        ]
        seen = []

        def position(index):
            first, last = pages[index]
            return f"{first}–{last} of {ROHAN_ACTIONS} · page {index + 1} of {len(pages)}"

        def times():
            # Names of people may still be on their way; times are there from the start. The current
            # row, which is the first one, speaks with all it has.
            return [row[0] for row in rows(viewer.table())][1:]

        for index, (first, last) in enumerate(pages):
            if first > 1:
                viewer.press_button("Next page")
            viewer.wait_for_position(re.escape(position(index)))
            wait_for(
                f"{last - first + 1} rows", lambda: len(rows(viewer.table())) == last - first + 1
            )
            seen.append(times())
        self.assertFalse(is_sensitive(viewer.button("Next page")), "Next page on the last page")
        # Plurals come from a catalogue that the program installs at its start.
        activity = f"Activity in the newest {ROHAN_ACTIONS} actions loaded"
        wait_for(f"the words {activity}", lambda: viewer.activity() == activity)
        for before, after in zip(seen, seen[1:]):
            self.assertNotEqual(before, after, "two pages show the same rows")

        for index in reversed(range(len(pages) - 1)):
            viewer.press_button("Previous page")
            viewer.wait_for_position(re.escape(position(index)))
            wait_for(
                "the rows seen before",
                lambda: times() == seen[index],
            )
        self.assertFalse(is_sensitive(viewer.button("Previous page")), "Previous on the first page")
        self.assertTrue(is_sensitive(viewer.button("Next page")), "Next page on the first page")
        self.assertEqual(viewer.close(), 0)

    def test_a_wrong_token_leaves_the_lead_on_the_screen(self):
        viewer = self.viewer
        self.open(JANE_DOE)
        self.assert_jane_doe()

        token = viewer.input("Token")
        viewer.focus(token, "Token")
        viewer.type_into(token, "Token", "not-" + self.standin.token)
        press("Return")
        dialog = wait_for("an error dialog", viewer.dialog)
        said = " ".join([name_of(dialog)] + [text_of(node) for node in nodes(dialog)])
        self.assertRegex(said, r"(?i)\btoken\b")
        self.assertNotIn(self.standin.token, said)
        press("Escape")
        wait_for("the dialog to close", lambda: viewer.dialog() is None)
        self.assert_jane_doe()
        self.assertEqual(viewer.close(), 0)

    def test_a_later_start_hands_its_link_over(self):
        viewer = self.viewer
        self.open(JANE_DOE)
        self.assert_jane_doe()

        def start(*arguments):
            self.assertEqual(start_again("--base-url", self.standin.address, *arguments), 0)

        minimize_active_window()
        wait_for("the window to be minimized", lambda: not viewer.is_active())
        start()
        wait_for("the window to come back", viewer.is_active)
        self.assert_jane_doe()

        minimize_active_window()
        wait_for("the window to be minimized", lambda: not viewer.is_active())
        start("--enterprise", self.standin.enterprise, "--lead", ROHAN_MEHTA)
        wait_for("the window to come back", viewer.is_active)
        name = self.standin.leads[ROHAN_MEHTA]
        wait_for(f"the text {name}", lambda: viewer.find(name, pyatspi.ROLE_LABEL))

        question = f"A link asks to open lead {JANE_DOE} in another workspace, ent_other."
        elsewhere = ("--enterprise", "ent_other", "--lead", JANE_DOE)
        start(*elsewhere)

        def asked():
            return viewer.label(re.escape(question))

        wait_for("the question", asked)
        wait_for("the focus on Cancel", lambda: is_focused(viewer.button("Cancel opening")))
        self.assertIsNotNone(viewer.find(name, pyatspi.ROLE_LABEL))
        press("Return")
        wait_for("the question to go", lambda: not asked())
        self.assertIsNotNone(viewer.find(name, pyatspi.ROLE_LABEL))

        start(*elsewhere)
        wait_for("the question", asked)
        viewer.press_button("Open lead of link")
        wait_for("the other workspace", lambda: text_of(viewer.input("Enterprise ID")) == "ent_other")
        wait_for("the focus on Token", lambda: is_focused(viewer.input("Token")))
        self.assertEqual(viewer.close(), 0)

    def test_a_lead_is_found_by_what_people_know(self):
        self.assertEqual(self.viewer.close(), 0)
        self.viewer = viewer = Viewer("--demo")

        def is_open(name):
            return viewer.find(name, pyatspi.ROLE_LABEL)

        wait_for("the sample lead", lambda: is_open("Asha Kulkarni"))
        for known, understood, name in (
            ("98765 43210", "Phone number +91 98765 43210", "Meena Traders & Sons"),
            ("rohan.mehta@example.in", "Email address rohan.mehta@example.in", "Rohan Mehta"),
            ("farida sheikh", "Name: farida sheikh", "Farida Sheikh"),
        ):
            box = viewer.input("Lead ID")
            press("ctrl+l")
            wait_for("the focus on the box", lambda: is_focused(box))
            viewer.type_into(box, "Lead ID", known)
            wait_for(f"the line {understood}", lambda: viewer.label(re.escape(understood)))
            press("Return")
            wait_for(f"the lead {name}", lambda: is_open(name))
        self.assertEqual(viewer.close(), 0)

    def test_links_from_a_browser_are_refused_or_asked_about(self):
        self.assertEqual(self.viewer.close(), 0)
        self.viewer = viewer = Viewer("lead-viewer://lead/ent_other?token=t7")
        wait_for("the refusal", lambda: viewer.label("This link does not name a lead\\."))
        # As a browser starts it: this program's own link, and the address of TeleCRM's page.
        for link, lead in (
            ("lead-viewer://lead/ent_other/lead-9", "lead-9"),
            ("https://next.telecrm.in/ent_other/views/all-leads-v2/overlay/l/lead-7", "lead-7"),
        ):
            self.assertEqual(start_again(link), 0)
            wait_for(
                f"the question about {lead}",
                lambda: viewer.label(f"A link asks to open lead {lead} in .*"),
            )
        self.assertEqual(viewer.close(), 0)


if __name__ == "__main__":
    unittest.main(failfast=True)
