"""A headless Chromium that notes every page it sees: its picture, and what is wrong with it."""
import os
import tempfile
import time

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import page_rules

WIDE, NARROW = 1280, 360
PICTURES = os.environ.get("PRIKAZ_PICTURES", "")


class Browser:
    """One visitor: cookies and downloads of its own."""

    def __init__(self, address, scripts=True, width=WIDE):
        self.address = address
        self.scripts = scripts
        self.faults = []
        self.seen = set()
        self.downloads = tempfile.TemporaryDirectory(prefix="prikaz-e2e-")
        options = Options()
        for word in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--force-prefers-reduced-motion",
                     "--hide-scrollbars", f"--window-size={width},1000"):
            options.add_argument(word)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        preferences = {
            "download.default_directory": self.downloads.name, "download.prompt_for_download": False,
            "plugins.always_open_pdf_externally": True,
        }
        if not scripts:
            preferences["profile.managed_default_content_settings.javascript"] = 2
        options.add_experimental_option("prefs", preferences)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.resize(width)

    def resize(self, width, height=1000):
        """Makes the page itself that wide; a window may not become narrower than some 500 px."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.width = width

    def close(self):
        self.driver.quit()
        self.downloads.cleanup()

    # Where it is and what it sees.

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.address)

    @property
    def title(self):
        return self.driver.title

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def open(self, path, note=True):
        """Goes to an address of the service (or to a whole one)."""
        self.driver.get(path if path.startswith("http") else self.address + path)
        if note:
            self.note()

    def find(self, selector, containing=None):
        """The first element of a CSS selector, with that text if one is given; fails in words when there is none."""
        for element in self.driver.find_elements(By.CSS_SELECTOR, selector):
            if containing is None or containing in (element.text or element.get_attribute("value") or ""):
                return element
        about = f" со словами «{containing}»" if containing else ""
        raise NoSuchElementException(f"{self.path}: нет {selector}{about}\n{self.text}")

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def has(self, selector):
        return bool(self.all(selector))

    # What it does.

    def follow(self, words, within="a"):
        """Clicks a link by its words and notes the page that it leads to."""
        self.click(self.find(within, words))

    def press(self, words, within="button, input[type=submit], a.button"):
        """Clicks a button by its words and notes the page that it leads to."""
        self.click(self.find(within, words))

    def click(self, element):
        before = self.driver.find_element(By.TAG_NAME, "html").id
        element.click()
        self._settle(before)
        self.note()

    def _settle(self, before):
        """Waits until the page is another and whole; a download leaves the page as it is."""
        end = time.monotonic() + 3
        while time.monotonic() < end:
            try:
                if self.driver.find_element(By.TAG_NAME, "html").id != before:
                    break
            except NoSuchElementException:
                pass
            time.sleep(0.05)

    def fill(self, name, value):
        """Writes into the field of that name, in place of what stood there."""
        field = self.find(f"[name='{name}']")
        if field.tag_name == "select":
            field.find_element(By.XPATH, f".//option[contains(., '{value}') or @value='{value}']").click()
        elif field.get_attribute("type") == "date":
            # A date's field takes the parts as they are shown; its value is set the same way whatever the language is.
            self.driver.execute_script("arguments[0].value = arguments[1]", field, value)
        else:
            if field.get_attribute("type") != "file":
                field.clear()
            field.send_keys(value)

    def downloaded(self, action):
        """The path of the file that the action brings."""
        before = set(os.listdir(self.downloads.name))
        action()
        end = time.monotonic() + 60
        while time.monotonic() < end:
            new = [name for name in os.listdir(self.downloads.name)
                   if name not in before and not name.endswith((".crdownload", ".tmp")) and not name.startswith(".")]
            if new:
                return os.path.join(self.downloads.name, new[0])
            time.sleep(0.1)
        raise RuntimeError(f"{self.path}: файл не пришёл\n{self.text}")

    # The keyboard.

    def keys(self, *keys):
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab_to(self, words, steps=300):
        """Goes by Tab alone to what has these words (its own, its label's or its name); each stop must show where it is."""
        for _ in range(steps):
            webdriver.ActionChains(self.driver).send_keys(Keys.TAB).perform()
            found = self.driver.execute_script(
                """const e = document.activeElement; if (!e || e === document.body) return null;
                const label = e.labels && e.labels[0] ? e.labels[0].innerText : '';
                const s = getComputedStyle(e), b = e.getBoundingClientRect();
                // A region that scrolls holds everybody's words and does nothing.
                const own = e.matches('a, button, input, select, textarea, summary') ? e.innerText : '';
                return {words: [own, e.value, label, e.name, e.getAttribute('aria-label')].join(' '),
                  outline: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none',
                  seen: b.width > 0 && b.bottom > 0 && b.top < innerHeight, tag: e.outerHTML.slice(0, 120)}""")
            if found is None:
                continue
            if not found["outline"]:
                self.faults.append(f"{self.path}: не видно, где находится клавиатура: {found['tag']}")
            if not found["seen"]:
                self.faults.append(f"{self.path}: клавиатура стоит на невидимом: {found['tag']}")
            if words in found["words"]:
                return self.driver.switch_to.active_element
        raise NoSuchElementException(f"{self.path}: клавишей Tab не дойти до «{words}»")

    def enter(self, key=Keys.ENTER):
        """Presses a key where the keyboard is and notes the page that follows."""
        before = self.driver.find_element(By.TAG_NAME, "html").id
        webdriver.ActionChains(self.driver).send_keys(key).perform()
        self._settle(before)
        self.note()

    # What it notes.

    def note(self):
        """Holds the page against the rules for pages and takes its pictures, once for each kind of address."""
        self.faults += [f"{self.path}: {fault}" for fault in page_rules.faults(self.driver, not self.scripts)]
        name = page_rules.kind_of(self.path)
        if name in self.seen:
            return
        self.seen.add(name)
        for width in (WIDE, NARROW):
            self.resize(width)
            self.faults += [f"{self.path} ({width} px): {fault}" for fault in page_rules.layout_faults(self.driver)]
            self._picture(f"{name}-{width}.png")
        self.resize(WIDE)

    def _picture(self, name):
        if not PICTURES:
            return
        os.makedirs(PICTURES, exist_ok=True)
        prefix = "" if self.scripts else "no-script-"
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        width = self.width
        self.resize(width, min(max(height, 600), 4000))
        self.driver.save_screenshot(os.path.join(PICTURES, prefix + name))
        self.resize(width)

    def complaints(self):
        """What the browser itself wrote about the pages: blocked by the security policy, errors of scripts."""
        if not self.scripts:
            return []
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] == "SEVERE" and not entry["message"].split(" - ")[0].endswith(("404", "favicon.ico"))
                and "status of 4" not in entry["message"]]
