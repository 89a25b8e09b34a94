#!/bin/sh
# Installs the .deb, starts the installed program on a display of its own and waits for its window; then takes it off again.
# Needs root, xvfb and xdotool: apt-get install xvfb xdotool
set -eu
mkdir -p /usr/share/desktop-directories /usr/share/applications
deb=$(ls target/installer/casebound_*.deb)
apt-get install -y "./$deb"
home=$(mktemp -d)
/opt/casebound/bin/casebound --version
CASEBOUND_HOME=$home xvfb-run -a -s "-screen 0 1280x800x24" sh -c '
    /opt/casebound/bin/casebound & program=$!
    window=$(timeout 120 xdotool search --sync --onlyvisible --name "^Casebound" | head -n 1)
    test -n "$window"
    kill $program'
# The classes come from the cache that was made at packaging.
CASEBOUND_HOME=$home JAVA_TOOL_OPTIONS=-Xlog:class+load:file=$home/classes.log /opt/casebound/bin/casebound --version
grep -q "casebound.* source: shared objects file" "$home/classes.log"
test -f /usr/share/applications/casebound-casebound.desktop
grep -q "^Exec=/opt/casebound/bin/casebound %f" /usr/share/applications/casebound-casebound.desktop
apt-get remove -y casebound
rm -r "$home"
echo "The installed program starts."
