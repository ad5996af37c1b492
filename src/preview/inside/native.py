"""Boots one native plugin, and answers for it over HTTP. Standard library only, Python 3.8 and up.

Usage: python native.py SESSION, a file with the JSON that session.ts describes.
"""

import importlib
import io
import json
import os
import platform
import signal
import sys
import threading
import time
import traceback

sys.path.pop(0)  # This folder, which Python puts there: the plugin imports from the working directory.

started = time.monotonic()
with open(sys.argv[1], encoding="utf-8") as file:
    session = json.load(file)
definition = session["definition"]


def aside(function, *arguments):
    """Runs it in a thread that a debugger never stops: what carries its own words would wait for them."""
    thread = threading.Thread(target=function, args=arguments, daemon=True)
    thread.is_pydev_daemon_thread = True  # How debugpy tells its own threads.
    thread.start()


# Whose frames say nothing of a plugin, above its first one: ours, and the way into its modules.
OUTER = {os.path.abspath(__file__), importlib.__file__}


def report(error):
    """An exception as JSON has it, its traceback from the plugin's first frame on."""
    frames = error.__traceback__
    while frames is not None:
        name = frames.tb_frame.f_code.co_filename
        if os.path.abspath(name) not in OUTER and not name.startswith("<frozen importlib."):
            break
        frames = frames.tb_next
    text = "".join(traceback.format_exception(type(error), error, frames))
    return {"type": type(error).__name__, "message": str(error), "traceback": text[-20000:]}


def tell(problem):
    """Logs a report."""
    try:
        print(problem["traceback"], end="", file=sys.stderr)
    except (OSError, ValueError, AttributeError):
        pass  # The plugin closed it, or put something else in its place.


def target_of(text):
    """What `module:attribute` names, or `module`. Raises what the import raises, or AttributeError."""
    module, _, attribute = text.partition(":")
    found = importlib.import_module(module.strip())
    for name in attribute.strip().split(".") if attribute else []:
        found = getattr(found, name)
    return found


def entrypoint():
    """How the definition names what is loaded: as the CoolBox host, `entrypoint`, else `handler`, else `module`."""
    runtime = definition["runtime"]
    text = runtime.get("entrypoint") or runtime.get("handler") or runtime.get("module")
    if not text:
        raise LookupError("The definition has neither an entrypoint nor a handler nor a module.")
    module = runtime.get("module")
    return f"{module}:{text}" if text == runtime.get("handler") and ":" not in text and module else text


def exposed(name, target):
    """One function of the toolbus, and whether what it names is there and can be called."""
    entry = {"name": name, "target": target, "kind": "function", "resolved": False}
    try:
        function = target_of(target)
        entry["resolved"] = callable(function)
        if not entry["resolved"]:
            entry["problem"] = f"{target} is no function but {type(function).__name__}"
    except BaseException as error:
        entry["problem"] = "".join(traceback.format_exception_only(type(error), error)).strip()[:1000]
    return entry


class Log(io.RawIOBase):
    """What the plugin prints: passed on at once, so that nothing is lost when it ends the process, and its end kept."""

    LIMIT = 64 * 1024

    def __init__(self):
        self.kept = b""
        self.lock = threading.Lock()

    def writable(self):
        return True

    def write(self, data):
        chunk = bytes(data)
        with self.lock:
            self.kept = (self.kept + chunk[-self.LIMIT :])[-self.LIMIT :]
        try:
            rest = chunk
            while rest:
                rest = rest[os.write(1, rest) :]
        except OSError:
            pass  # Nobody listens out there: it is kept all the same.
        return len(chunk)

    def text(self):
        with self.lock:
            return self.kept.decode("utf-8", "replace")


class Plugin:
    """The plugin, and how it is."""

    def __init__(self):
        self.status = "starting"
        self.problem = None
        self.boot_ms = None
        self.import_ms = None
        self.exposes = []
        self.instance = None
        self.debugger = None

    def boot(self):
        """Imports and constructs it; whatever that raises is its state, and nothing more."""
        began = time.monotonic()
        try:
            os.environ.update(definition["runtime"].get("environment") or {})
            os.chdir(session["directory"])
            sys.path.insert(0, session["directory"])
            found = target_of(entrypoint())
            self.instance = found() if callable(found) else found
            invoke = (definition.get("toolbus") or {}).get("invoke") or {}
            self.exposes = [exposed(name, target) for name, target in sorted(invoke.items())]
            self.status = "ok"
        except BaseException as error:
            self.problem = report(error)
            # Whoever is told that it failed ends it: the log comes first.
            tell(self.problem)
            self.status = "failed"
        ended = time.monotonic()
        self.import_ms = round((ended - began) * 1000, 1)
        self.boot_ms = round((ended - started) * 1000, 1)

    def health(self):
        runtime = definition["runtime"]
        answer = {
            "status": self.status,
            "plugin": session["plugin"],
            "version": session["version"],
            "profile": session["profile"],
            "kind": runtime["kind"],
            "interpreter": f"{platform.python_implementation()} {platform.python_version()}",
            "boot_ms": self.boot_ms,
            "import_ms": self.import_ms,
            "pid": os.getpid(),
            "exposes": self.exposes,
        }
        if self.debugger is not None:
            answer["debugger"] = self.debugger
        if self.problem is not None:
            answer["reason"] = f"{self.problem['type']}: {self.problem['message']}"[:2000]
            answer["traceback"] = self.problem["traceback"]
        return answer

    def invoke(self, name, given):
        """The status and the answer of one call, which may take as long as the session says."""
        target = next((entry["target"] for entry in self.exposes if entry["name"] == name), None)
        if target is None:
            known = ", ".join(entry["name"] for entry in self.exposes) or "none"
            return 404, {"error": {"type": "LookupError", "message": f"There is no function {name!r}; there are: {known}."}}
        outcome = []

        def call():
            try:
                function = target_of(target)
                result = function(**given) if isinstance(given, dict) else function(*given)
                outcome.append((200, {"result": plain(result)}))
            except BaseException as error:
                problem = report(error)
                outcome.append((500, {"error": problem}))
                tell(problem)

        thread = threading.Thread(target=call, daemon=True)
        thread.start()
        thread.join(session["timeout"])
        if outcome:
            return outcome[0]
        message = f"{name} did not return within {session['timeout']} s; it goes on in the background."
        return 504, {"error": {"type": "TimeoutError", "message": message}}


def plain(value):
    """The value where JSON can say it, else what Python prints for it."""
    try:
        json.dumps(value, allow_nan=False)
        return value
    except (TypeError, ValueError, RecursionError):
        return repr(value)


# Calls that wait for a question at the same time.
LINES = 4


def call_out(path, serve):
    """Calls a socket of the outside again and again, and serves whoever asks there: no port, no network is needed."""
    import socket

    while True:
        line = socket.socket(socket.AF_UNIX)
        try:
            line.connect(path)
            # Nothing is taken off: this only waits until somebody asks.
            if line.recv(1, socket.MSG_PEEK):
                serve(line, (path, 0))
                continue
        except OSError:
            time.sleep(0.2)
        line.close()


def join_debugger(line, endpoint):
    """Carries bytes between a debugger outside and debugpy."""
    import socket

    inner = socket.create_connection(endpoint)

    def carry(source, sink):
        try:
            while True:
                chunk = source.recv(65536)
                if not chunk:
                    break
                sink.sendall(chunk)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    aside(carry, line, inner)
    aside(carry, inner, line)


def debug(plugin):
    """Lets a debugger attach, where the venv has debugpy and it was asked for."""
    if not session["debug"]:
        return
    try:
        import debugpy

        # What comes by the socket needs no port of its own: out there that one may be the same machine's.
        by_socket = session["debugSocket"] is not None
        endpoint = debugpy.listen((session["host"], 0 if by_socket else session["debugPort"]))
        if by_socket:
            aside(call_out, session["debugSocket"], lambda line, _: join_debugger(line, endpoint))
        print(f"debugpy listens on port {session['debugPort']}", flush=True)
        if session["waitForClient"]:
            plugin.debugger = "awaited"
            print("waiting for a debugger to attach", flush=True)
            debugpy.wait_for_client()
            plugin.debugger = "attached"
    except ImportError:
        plugin.debugger = "absent"
        print("debugpy is not in the venv: nothing can attach", flush=True)


def main():
    # Here, since the plugin's own folder could have modules of these names.
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from ipaddress import ip_address
    from urllib.parse import unquote, urlsplit

    # Process 1 ignores a signal that has no handler; the descriptor wakes a thread that no plugin can hold up.
    inlet, outlet = os.pipe()
    os.set_blocking(outlet, False)
    signal.set_wakeup_fd(outlet, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)

    def watch():
        while True:
            if os.read(inlet, 1)[:1] in (bytes([signal.SIGTERM]), bytes([signal.SIGINT])):
                os._exit(0)

    aside(watch)
    log = Log()
    sys.stdout = io.TextIOWrapper(log, encoding="utf-8", errors="backslashreplace", write_through=True)
    sys.stderr = io.TextIOWrapper(log, encoding="utf-8", errors="backslashreplace", write_through=True)
    plugin = Plugin()
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "page.html"), encoding="utf-8") as file:
        page = file.read()

    def local(host):
        """Whether a Host header names this machine by address: a name could be anybody's (DNS rebinding)."""
        name = urlsplit(f"//{host}").hostname or ""
        try:
            return name == "localhost" or name.endswith(".localhost") or bool(ip_address(name))
        except ValueError:
            return False

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version = "coolbox-preview"
        sys_version = ""
        timeout = 30

        def log_message(self, *_):
            pass

        def answer(self, status, body, kind="application/json"):
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; "
                "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            )
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data)

        def refused(self):
            host = self.headers.get("Host", "")
            origin = self.headers.get("Origin")
            if local(host) and origin in (None, f"http://{host}"):
                return False
            self.close_connection = True
            self.answer(403, {"error": {"type": "PermissionError", "message": "Only this machine's own pages may ask."}})
            return True

        def do_GET(self):
            if self.refused():
                return
            path = urlsplit(self.path).path
            if path == "/healthz":
                self.answer(200 if plugin.status == "ok" else 503, plugin.health())
            elif path == "/log":
                self.answer(200, {"log": log.text()})
            elif path == "/":
                data = json.dumps({"definition": definition, "health": plugin.health()})
                text = page.replace("{{data}}", data.replace("<", "\\u003c"), 1)
                self.answer(200, text.encode(), "text/html")
            else:
                self.answer(404, {"error": {"type": "LookupError", "message": "There are /, /healthz, /log and /invoke/<name>."}})

        do_HEAD = do_GET

        def do_POST(self):
            if self.refused():
                return
            path = urlsplit(self.path).path
            length = self.headers.get("Content-Length", "")
            kind = self.headers.get("Content-Type", "").split(";")[0].strip().lower()
            problem = None
            if not path.startswith("/invoke/"):
                problem = 404, "There is /invoke/<name>."
            elif kind != "application/json":
                problem = 415, "The arguments come as application/json."
            elif not length.isdigit() or int(length) > 1024 * 1024:
                problem = 413, "The arguments may have 1 MiB, and the request says their length."
            elif plugin.status != "ok":
                problem = 503, "The plugin is not loaded: GET /healthz says why."
            if problem is not None:
                self.close_connection = True
                self.answer(problem[0], {"error": {"type": "ValueError", "message": problem[1]}})
                return
            try:
                given = json.loads(self.rfile.read(int(length)) or b"[]")
            except (ValueError, RecursionError) as error:
                self.answer(400, {"error": {"type": "ValueError", "message": f"The arguments are no JSON: {error}"}})
                return
            if not isinstance(given, (dict, list)):
                given = [given]
            self.answer(*plugin.invoke(unquote(path[len("/invoke/") :]), given))

    class Server(ThreadingHTTPServer):
        allow_reuse_address = True

        def process_request(self, request, client_address):
            aside(self.process_request_thread, request, client_address)

        def handle_error(self, *_):
            pass  # The caller went away.

        def server_bind(self):
            # The library's own asks for the name of the machine, which takes seconds where there is no network.
            import socketserver

            socketserver.TCPServer.server_bind(self)
            self.server_name, self.server_port = self.server_address[:2]

    if session["socket"] is None:
        server = Server((session["host"], session["port"]), Handler)
        aside(server.serve_forever)
    else:
        server = Server(("", 0), Handler, bind_and_activate=False)
        for _ in range(LINES):
            aside(call_out, session["socket"], server.process_request)
    debug(plugin)
    # In the main thread, as the host does: some plugins set signal handlers, or ask which thread it is.
    plugin.boot()
    while True:
        try:
            threading.Event().wait()
        except BaseException:
            traceback.print_exc()


main()
