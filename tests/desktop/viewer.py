# SPDX-License-Identifier: MIT
"""The tools of the tests on a real screen: the program and telecrm-standin as processes, keys sent by
xdotool, and what the accessibility bus says about the program."""

import os
import re
import subprocess
import time

import pyatspi

# Long enough for a sanitized build on a busy machine; nothing waits this long when all is well.
DEADLINE_S = 20.0
POLL_S = 0.05

DIALOG_ROLES = (pyatspi.ROLE_ALERT, pyatspi.ROLE_DIALOG)


def wait_for(what, look):
    """Returns what look() returns as soon as that is something; fails after the deadline."""
    deadline = time.monotonic() + DEADLINE_S
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"Waited {DEADLINE_S:.0f} s in vain for {what}")
        time.sleep(POLL_S)


def on_bus(read, otherwise=None):
    """A widget may vanish between being found and being asked; that is no failure but a 'no'."""
    try:
        return read()
    except Exception:  # pyatspi raises GLib.Error, LookupError and NotImplementedError for this
        return otherwise


def states(node):
    return on_bus(lambda: node.getState().getStates(), [])


def is_showing(node):
    return pyatspi.STATE_SHOWING in states(node)


def is_sensitive(node):
    return pyatspi.STATE_SENSITIVE in states(node)


def is_focused(node):
    return pyatspi.STATE_FOCUSED in states(node)


def name_of(node):
    return on_bus(lambda: node.name, "") or ""


def role_of(node):
    return on_bus(node.getRole, pyatspi.ROLE_INVALID)


def children(node):
    for index in range(on_bus(lambda: node.childCount, 0)):
        child = on_bus(lambda: node.getChildAtIndex(index))
        if child is not None:
            yield child


def nodes(top):
    """top and all below it. The inside of tables is left to rows(), which asks for it by row."""
    yield top
    if role_of(top) not in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TREE):
        for child in children(top):
            yield from nodes(child)


def text_of(node):
    """What is written in a text control, or on a label."""
    written = on_bus(lambda: node.queryText().getText(0, -1))
    return name_of(node) if written is None else written


def rows(table):
    """The table's rows, each a list of what its cells say. Headings of days are none: nobody can
    select them."""

    def read():
        grid = table.queryTable()
        return [
            [grid.getAccessibleAt(row, column).name for column in range(grid.nColumns)]
            for row in range(grid.nRows)
            if pyatspi.STATE_SELECTABLE in states(grid.getAccessibleAt(row, 0))
        ]

    return on_bus(read, [])


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", text], check=True)


def minimize_active_window():
    subprocess.run(["xdotool", "getactivewindow", "windowminimize"], check=True)


def start_again(*arguments):
    """Starts the program while it runs already; returns the exit code."""
    return subprocess.run([os.environ["LEAD_VIEWER"], *arguments], timeout=DEADLINE_S).returncode


class Standin:
    """telecrm-standin, and what it says about itself."""

    def __init__(self):
        self.process = subprocess.Popen(
            [os.environ["TELECRM_STANDIN"]], stdout=subprocess.PIPE, text=True
        )
        self.address = self.enterprise = self.token = None
        self.leads = {}
        for line in self.process.stdout:
            word, _, rest = line.strip().partition(" ")
            rest = rest.strip()
            if word == "Address":
                self.address = rest
            elif word == "Enterprise":
                self.enterprise = rest
            elif word == "Token":
                self.token = rest
            elif word == "Lead":
                lead, _, name = rest.partition(" ")
                self.leads[lead] = name.strip()
            elif word == "Serving":
                break
        if not (self.address and self.enterprise and self.token):
            self.stop()
            raise AssertionError("telecrm-standin did not say how to reach it")

    def stop(self):
        self.process.terminate()
        self.process.wait(DEADLINE_S)
        self.process.stdout.close()


class Viewer:
    """A running Lead Viewer."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([os.environ["LEAD_VIEWER"], *arguments])
        self.application = wait_for("the program on the accessibility bus", self._look)
        # Keys go to whichever window is active, so nothing is typed before this one is.
        wait_for("an active window", self.is_active)

    def _look(self):
        self.check_alive()
        desktop = pyatspi.Registry.getDesktop(0)
        for application in children(desktop):
            if on_bus(application.get_process_id) == self.process.pid:
                return application
        return None

    def is_active(self):
        return any(pyatspi.STATE_ACTIVE in states(window) for window in children(self.application))

    def check_alive(self):
        if self.process.poll() is not None:
            raise AssertionError(f"The program ended by itself, with {self.process.returncode}")

    def find(self, name, *roles, top=None):
        """What has this name, and one of these roles if any are given, and can be seen; or None."""
        self.check_alive()
        for node in nodes(top or self.application):
            if name_of(node) == name and is_showing(node):
                if not roles or role_of(node) in roles:
                    return node
        return None

    def label(self, pattern):
        """The text of a label that can be seen and is like this; or None."""
        self.check_alive()
        for node in nodes(self.application):
            if role_of(node) == pyatspi.ROLE_LABEL and is_showing(node):
                if re.fullmatch(pattern, text_of(node)):
                    return text_of(node)
        return None

    def input(self, name):
        def look():
            self.check_alive()
            for node in nodes(self.application):
                # A label beside an input may have the same name; only the input takes the focus.
                if name_of(node) == name and pyatspi.STATE_FOCUSABLE in states(node):
                    return node
            return None

        return wait_for(f"the input {name}", look)

    def button(self, name):
        return wait_for(f"the button {name}", lambda: self.find(name, pyatspi.ROLE_PUSH_BUTTON))

    def table(self):
        roles = (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE)
        return wait_for("the table Timeline", lambda: self.find("Timeline", *roles))

    def position(self):
        """The position line, such as "11–20 of 57 · page 2 of 6"; empty while there is none."""
        self.check_alive()
        for node in nodes(self.application):
            if role_of(node) == pyatspi.ROLE_LABEL and is_showing(node):
                if re.match(r"\d+(–\d+ of \d| of \d| actions?$|(–\d+)? · )", name_of(node)):
                    return name_of(node)
        return ""

    def wait_for_position(self, pattern):
        return wait_for(
            f"a position line like {pattern!r}; it is {self.position()!r}",
            lambda: (line := self.position()) and re.fullmatch(pattern, line) and line,
        )

    def activity(self):
        """Which actions the bars stand for: "Activity in the newest 57 actions loaded"; or ""."""
        self.check_alive()
        for node in nodes(self.application):
            described = on_bus(lambda: node.description, "") or ""
            if described.startswith("Activity in ") and is_showing(node):
                return described
        return ""

    def field(self, label):
        """What stands in the form beside this label; None while there is no such field."""
        form = self.find("Lead fields")
        for node in nodes(form) if form else ():
            if name_of(node) == label and role_of(node) != pyatspi.ROLE_LABEL:
                return text_of(node)
        return None

    def dialog(self):
        self.check_alive()
        for window in children(self.application):
            for node in (window, *children(window)):
                if role_of(node) in DIALOG_ROLES and is_showing(node):
                    return node
        return None

    def focus(self, node, what):
        def look():
            on_bus(node.queryComponent().grabFocus)
            return is_focused(node)

        wait_for(f"the focus on {what}", look)

    def tab_to(self, node, what):
        """Tab, as often as it takes to pass what stands between, such as a button in an input."""
        for _ in range(6):
            press("Tab")
            end = time.monotonic() + 0.5
            while time.monotonic() < end:
                if is_focused(node):
                    return
                time.sleep(POLL_S)
        raise AssertionError(f"Tab does not lead to {what}")

    def type_into(self, node, what, text):
        """Replaces what is in a focused input, and sees that every key arrived."""
        secret = what == "Token"
        if secret and role_of(node) != pyatspi.ROLE_PASSWORD_TEXT:
            raise AssertionError(f"{what} is typed where others can read along")
        press("ctrl+a")
        type_text(text)
        if secret:
            # The bus hides its characters too, but not how many there are.
            wait_for(
                f"{what} to be typed",
                lambda: on_bus(lambda: node.queryText().characterCount) == len(text),
            )
            if text in text_of(node):
                raise AssertionError(f"{what} can be read from the accessibility bus")
        else:
            wait_for(f"{what} to be typed", lambda: text_of(node) == text)

    def open(self, enterprise, lead, token):
        """Fills in the three inputs and opens the lead, without the mouse."""
        inputs = [("Enterprise ID", enterprise), ("Token", token), ("Lead ID", lead)]
        for index, (name, text) in enumerate(inputs):
            node = self.input(name)
            if index == 0:
                self.focus(node, name)
            else:
                self.tab_to(node, name)
            self.type_into(node, name, text)
        press("Return")

    def press_button(self, name):
        """Presses a button with the space bar once it can be pressed."""
        button = wait_for(
            f"the button {name} to be enabled",
            lambda: (found := self.button(name)) and is_sensitive(found) and found,
        )
        self.focus(button, name)
        press("space")

    def close(self):
        """Closes the window through the window manager and returns the exit code."""
        if self.process.poll() is None:
            press("alt+F4")
        return self.process.wait(DEADLINE_S)

    def describe(self):
        """Everything the bus knows about the program, for whoever reads a failure."""

        def lines(node, depth):
            shown = "" if is_showing(node) else " (hidden)"
            role = on_bus(node.getRoleName, "?")
            text = on_bus(lambda: node.queryText().getText(0, -1))
            text = "" if text is None or role == "password text" else f" = {text!r}"
            yield f"{'  ' * depth}{role} {name_of(node)!r}{text}{shown}"
            if role_of(node) in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
                for row in rows(node):
                    yield f"{'  ' * (depth + 1)}{row}"
                return
            for child in children(node):
                yield from lines(child, depth + 1)

        return "\n".join(lines(self.application, 0))
