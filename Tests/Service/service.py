"""A service on a database of its own, for the scripts beside this file: started, signed in, stopped, killed."""
import http.client
import http.cookiejar
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Service:
    def __init__(self, program, port=0, jobs=None, folder=None):
        self.program = os.path.abspath(program)
        self.folder = folder or tempfile.mkdtemp(prefix="prikaz-service-")
        self.owns = folder is None
        self.port = port or free_port()
        self.jobs = jobs
        self.headers = {}
        self.process = None
        self.link = None

    def start(self):
        command = [
            self.program, "serve", "--port", str(self.port), "--database", os.path.join(self.folder, "отдел.sqlite"),
            "--web", os.path.join(ROOT, "Web"), "--templates", os.path.join(ROOT, "Templates"),
            "--rate", "100000"]
        if self.jobs:
            command += ["--jobs", str(self.jobs)]
        log = os.path.join(self.folder, "журнал")
        with open(log, "ab") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output)
        for _ in range(600):
            if self.process.poll() is not None:
                raise SystemExit(f"the service ended with {self.process.returncode}: {open(log, encoding='utf-8').read()}")
            try:
                self.call("GET", "/healthz")
                break
            except OSError:
                time.sleep(0.02)
        else:
            raise SystemExit("the service does not answer")
        if self.link is None:
            self.link = re.search(r"https?://\S+/enter/\S+", open(log, encoding="utf-8").read()).group(0)
            self.sign_in()
        return self

    def sign_in(self):
        """Uses the first link and makes a key for a program; all further calls are those of the administrator's program."""
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

        def post(path, **fields):
            data = urllib.parse.urlencode(fields).encode()
            return opener.open(f"http://127.0.0.1:{self.port}{path}", data).read().decode()

        post(urllib.parse.urlparse(self.link).path)
        page = opener.open(f"http://127.0.0.1:{self.port}/me").read().decode()
        secret = re.search(r'name="csrf" value="([^"]+)"', page).group(1)
        page = post("/me/tokens", csrf=secret, title="испытание", role="administrator", days="1")
        self.headers = {"Authorization": "Bearer " + re.search(r"<code>([0-9a-f]+)</code>", page).group(1)}

    def call(self, method, path, body=None, headers=None):
        """The status, the headers and the bytes of one answer; a record or list as body is sent as JSON."""
        headers = {**self.headers, **(headers or {})}
        if isinstance(body, (dict, list)):
            body = json.dumps(body, ensure_ascii=False).encode()
            headers.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def resident(self):
        """The memory that the service holds, in KiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1))

    def processor(self):
        """The seconds of processor time that the service has used."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.owns:
            shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def example(name):
    """The data files of an example set as the API takes them."""
    folder = os.path.join(ROOT, "Examples", name)
    return [{"name": file, "text": open(os.path.join(folder, file), encoding="utf-8").read()}
            for file in sorted(os.listdir(folder)) if file.endswith(".yaml")]
