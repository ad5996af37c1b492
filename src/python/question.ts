/**
 * What an interpreter is asked: one JSON line. It runs with `-I -S` and imports as little as it can, for a probe is
 * paid by every run; it is understood by Python 3.6 and later, so that one too old can be named.
 */
export const PROBE = `
import sys, os, json
def glob(folder, start):
    try:
        names = sorted(n for n in os.listdir(folder) if n.startswith(start) and n.endswith('.whl'))
    except OSError:
        names = []
    return os.path.join(folder, names[-1]) if names else None
def base():
    exe = os.path.realpath(getattr(sys, '_base_executable', None) or sys.executable)
    for folder in (os.path.dirname(exe), os.path.dirname(os.path.dirname(exe))):
        try:
            with open(os.path.join(folder, 'pyvenv.cfg'), encoding='utf-8') as cfg:
                lines = [line.partition('=') for line in cfg]
        except OSError:
            continue
        home = [value.strip() for key, _, value in lines if key.strip().lower() == 'home']
        names = [os.path.basename(exe), 'python%d.%d' % sys.version_info[:2], 'python3', 'python']
        for name in names if home else []:
            if os.path.isfile(os.path.join(home[0], name)):
                return os.path.realpath(os.path.join(home[0], name))
    return exe
def machine():
    if os.name == 'nt':
        name = 'arm64' if '(ARM64)' in sys.version else 'amd64' if '(AMD64)' in sys.version else 'x86'
    else:
        name = os.uname().machine.lower()
        if sys.maxsize < 2 ** 32:
            name = {'x86_64': 'x86', 'aarch64': 'arm'}.get(name, name)
    return {'amd64': 'x86_64', 'x64': 'x86_64', 'aarch64': 'arm64'}.get(name, name)
def libc(suffix):
    if not sys.platform.startswith('linux'):
        return ''
    try:
        name, _, version = os.confstr('CS_GNU_LIBC_VERSION').partition(' ')
        if version:
            return name + '-' + version
    except (AttributeError, ValueError, OSError):
        pass
    import subprocess
    for folder in ('/lib', '/usr/lib'):
        for name in sorted(os.listdir(folder) if os.path.isdir(folder) else []):
            if name.startswith('ld-musl-'):
                said = subprocess.run([os.path.join(folder, name)], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL).stderr
                for line in said.decode('ascii', 'replace').splitlines():
                    if line.startswith('Version '):
                        return 'musl-' + '.'.join(line[8:].strip().split('.')[:2])
                return 'musl'
    return ''
def wheels(stdlib):
    folders = [os.path.join(stdlib, 'ensurepip', '_bundled')]
    if not glob(folders[0], 'pip-'):
        folders += ['/usr/share/python-wheels']
        try:
            import sysconfig
            folders += [sysconfig.get_config_var('WHEEL_PKG_DIR')]
        except Exception:
            pass
    for folder in folders:
        if folder and glob(folder, 'pip-'):
            return glob(folder, 'pip-'), glob(folder, 'setuptools-')
    return None, None
def packages(stdlib):
    for folder in (os.path.join(stdlib, 'site-packages'), os.path.join(sys.base_prefix, 'lib', 'python3', 'dist-packages'),
                   os.path.join(stdlib, 'dist-packages'), os.path.join(sys.base_prefix, 'Lib', 'site-packages')):
        if os.path.isfile(os.path.join(folder, 'pip', '__main__.py')):
            return folder
info = sys.version_info
try:
    import _imp
    suffix = _imp.extension_suffixes()[0]
except Exception:
    import importlib.machinery
    suffix = (importlib.machinery.EXTENSION_SUFFIXES or [''])[0]
abi = suffix.rsplit('.', 1)[0].strip('.') or sys.implementation.cache_tag or ''
stdlib = os.path.dirname(os.path.realpath(os.__file__))
pip, setuptools = wheels(stdlib)
implementation = sys.implementation.name.lower()
library = 'python%d.%d' % info[:2] + ('t' if 't' in getattr(sys, 'abiflags', '') else '')
if implementation != 'cpython' and os.name == 'posix':
    import sysconfig
    library = os.path.basename(os.path.dirname(sysconfig.get_path('purelib')))
system = {'linux': 'linux', 'darwin': 'macos', 'win32': 'windows'}.get(sys.platform, sys.platform)
print(json.dumps({
    'executable': base(),
    'version': '%d.%d.%d' % info[:3] + {'alpha': 'a%d', 'beta': 'b%d', 'candidate': 'rc%d'}.get(info[3], '%.0s') % info[4],
    'implementation': implementation,
    'platform': system + '-' + machine(),
    'abi': abi,
    'libc': libc(suffix),
    'prefix': sys.base_prefix,
    'library': library,
    'lib64': sys.maxsize > 2 ** 32 and os.name == 'posix' and sys.platform != 'darwin',
    'ensurepip': pip,
    'setuptools': setuptools if info < (3, 12) else None,
    'packages': packages(stdlib),
    'venv': os.path.isfile(os.path.join(stdlib, 'venv', '__init__.py')) or implementation != 'cpython',
}))
`;
