import type { Boot } from './backend.ts';

/** The Vagrantfile of a preview: the files of the outside read-only at their own paths, and its ports on 127.0.0.1. */
export function vagrantfile(boot: Boot): string {
  const cpus = boot.limits.cpus === null ? null : Math.max(1, Math.ceil(boot.limits.cpus));
  const memory = boot.limits.memory === null ? null : Math.max(512, Math.ceil(boot.limits.memory / 1024 ** 2));
  const image = ruby(boot.image ?? 'debian/bookworm64');
  return [
    'Vagrant.configure("2") do |config|',
    ...(boot.provider === 'docker' ? dockerMachine(image) : [`  config.vm.box = ${image}`]),
    `  config.vm.hostname = "preview"`,
    ...[boot.port, ...(boot.debugPort === null ? [] : [boot.debugPort])].map(
      (port) => `  config.vm.network "forwarded_port", guest: ${port}, host: ${port}, host_ip: "127.0.0.1"`,
    ),
    '  config.vm.synced_folder ".", "/vagrant", disabled: true',
    ...boot.visible.map((path) => `  config.vm.synced_folder ${ruby(path)}, ${ruby(path)}, mount_options: ["ro"]`),
    ...(cpus === null && memory === null
      ? []
      : [
          '  config.vm.provider "virtualbox" do |machine|',
          ...(cpus === null ? [] : [`    machine.cpus = ${cpus}`]),
          ...(memory === null ? [] : [`    machine.memory = ${memory}`]),
          '  end',
        ]),
    'end',
    '',
  ].join('\n');
}

/** The docker provider runs an image with an SSH server in place of a box. */
function dockerMachine(image: string): readonly string[] {
  return [
    '  config.vm.provider "docker" do |machine|',
    `    machine.image = ${image}`,
    '    machine.pull = false',
    '    machine.has_ssh = true',
    '    machine.remains_running = true',
    '  end',
  ];
}

/** A text as Ruby reads it back, whatever is in it: single quotes know two escapes. */
function ruby(text: string): string {
  return `'${text.replace(/[\\']/gu, (sign) => `\\${sign}`)}'`;
}
