"""A service of its own for a test: an empty database in a temporary folder, a free port."""
import os
import re
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class RunningService:
    """The program given by PRIKAZ (or the debug build) serving at `address` until it is stopped."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="prikaz-e2e-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.first_link = None
        self.lines = []
        self.started = threading.Event()
        self.process = subprocess.Popen(
            [self.program(), "serve", "--port", str(port), "--database", self.database,
             "--templates", os.path.join(ROOT, "Templates"), "--web", os.path.join(ROOT, "Web")],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=self.folder.name)
        threading.Thread(target=self._listen, daemon=True).start()
        if not self.started.wait(60) or not self._answers():
            self.stop()
            raise RuntimeError("служба не начала отвечать:\n" + "".join(self.lines))

    @property
    def database(self):
        return os.path.join(self.folder.name, "отдел.sqlite")

    @staticmethod
    def program():
        return os.path.abspath(os.environ.get("PRIKAZ", os.path.join(ROOT, ".build/debug/prikaz")))

    def _listen(self):
        """Its output, from which the administrator's first link is taken."""
        for line in self.process.stdout:
            self.lines.append(line)
            found = re.search(r"http://\S+/enter/\S+", line)
            if found:
                self.first_link = found.group()
            elif re.search(r"http://\S+:\d+/\s*$", line):
                self.started.set()
        self.started.set()

    def _answers(self):
        for _ in range(100):
            if self.process.poll() is not None:
                return False
            try:
                return urllib.request.urlopen(self.address + "/healthz", timeout=5).status == 200
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        return False

    def command(self, *words):
        """Runs another command of the program beside the service; its standard output."""
        done = subprocess.run(
            [self.program(), *words], cwd=self.folder.name, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"prikaz {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def stop(self):
        """Stops as systemd does; a service that does not go is an error."""
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise RuntimeError("служба не остановилась по SIGTERM за 30 секунд") from None
        finally:
            self.folder.cleanup()
