#!/usr/bin/env bash
# A real `vagrant up` of a preview, with Vagrant's docker provider. Needs vagrant, docker with its service running, and
# mmdebstrap, and Python in /usr, which the machine has too; makes the base image where it is missing (a minute). With
# --open-code, so that the debug port is forwarded as well. Prints the report, and what is left afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
image=localhost/coolbox-vagrant:bookworm

if ! docker image inspect "$image" >/dev/null 2>&1; then
  work="$(mktemp -d)"
  trap 'rm -rf "$work"' EXIT
  mmdebstrap --quiet --variant=minbase \
    --include=python3,python3-venv,sudo,openssh-server,iproute2,ca-certificates bookworm "$work/root.tar"
  cp "$(find / -path '*vagrant-*/keys/vagrant.pub' -print -quit 2>/dev/null)" "$work/vagrant.pub"
  cat >"$work/Dockerfile" <<'DOCKERFILE'
FROM scratch
ADD root.tar /
COPY vagrant.pub /home/vagrant/.ssh/authorized_keys
RUN useradd --create-home --shell /bin/bash vagrant \
  && echo 'vagrant ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/vagrant \
  && chown -R vagrant:vagrant /home/vagrant && chmod 700 /home/vagrant/.ssh && chmod 600 /home/vagrant/.ssh/authorized_keys \
  && mkdir -p /run/sshd
CMD ["/usr/sbin/sshd", "-D", "-e"]
DOCKERFILE
  docker build --quiet --network none --tag "$image" "$work"
fi

node "${COOLBOX_TEST_BUNDLE:-dist/index.js}" preview greeter --working-directory examples \
  --python /usr/bin/python3 --prefer vagrant --provider docker --image "$image" --boot-timeout 120s --once --open-code
echo "left: $(docker ps --all --quiet --filter "ancestor=$image" | wc -l) containers, $(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'coolbox-preview-*' | wc -l) folders"
