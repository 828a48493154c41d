#!/bin/sh
# Installs what Debian must bring along and is missing here: Python's venv, Qt's system libraries, a Korean font, and for the
# tests PostgreSQL, a Chromium without a window, the servers to which the archive is delivered (sshd, Apache), PDFBox's
# Preflight, LibreOffice, and poppler's tools.
# Does nothing where all of it is there. Needs root (or sudo) only if something has to be installed.
set -eu

libraries="libegl1:libEGL.so.1 libgl1:libGL.so.1 libxkbcommon0:libxkbcommon.so.0 libxkbcommon-x11-0:libxkbcommon-x11.so.0
libdbus-1-3:libdbus-1.so.3 libfontconfig1:libfontconfig.so.1 libglib2.0-0:libglib-2.0.so.0 libpulse0:libpulse.so.0
libxcb-cursor0:libxcb-cursor.so.0 libxcb-icccm4:libxcb-icccm.so.4 libxcb-image0:libxcb-image.so.0
libxcb-keysyms1:libxcb-keysyms.so.1 libxcb-randr0:libxcb-randr.so.0 libxcb-render-util0:libxcb-render-util.so.0
libxcb-shape0:libxcb-shape.so.0 libxcb-xkb1:libxcb-xkb.so.1 libxcb-sync1:libxcb-sync.so.1
libxcb-xfixes0:libxcb-xfixes.so.0 libnspr4:libnspr4.so libnss3:libnss3.so"

missing=""
known=$(/sbin/ldconfig -p 2>/dev/null || ldconfig -p 2>/dev/null || true)
for pair in $libraries; do
    case "$known" in *"${pair#*:}"*) ;; *) missing="$missing ${pair%%:*}" ;; esac
done
python3.11 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3.11 python3.11-venv"
# The bundle of the program is put together with objdump.
command -v objdump >/dev/null 2>&1 || missing="$missing binutils"
if ! command -v fc-list >/dev/null 2>&1; then missing="$missing fontconfig fonts-nanum"
elif [ -z "$(fc-list :lang=ko 2>/dev/null)" ]; then missing="$missing fonts-nanum"
fi
# Debian keeps the programs of each version in a folder of its own.
command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
command -v chromium-headless-shell >/dev/null 2>&1 || command -v chromium >/dev/null 2>&1 || missing="$missing chromium-headless-shell"
[ -x /usr/sbin/sshd ] || missing="$missing openssh-server"
[ -x /usr/sbin/apache2 ] || missing="$missing apache2"
{ command -v java >/dev/null 2>&1 && ls /usr/share/java/preflight*.jar >/dev/null 2>&1; } ||
    missing="$missing default-jre-headless libpdfbox2-java libjaxb-api-java libcommons-io-java"
command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-writer-nogui"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
[ -z "$missing" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These are missing and this system has no apt-get; please install them yourself:$missing" >&2
    exit 1
fi
root=""
[ "$(id -u)" = 0 ] || root="sudo"
echo "Installing from Debian:$missing"
$root apt-get update -qq
settings=/etc/postgresql-common/createcluster.conf
case "$missing" in *postgresql*)
    # The tests start servers of their own: the package is not to start one as well, unless somebody has set it up before.
    if [ ! -e $settings ]; then
        DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
        $root sed -i 's/^#* *create_main_cluster *=.*/create_main_cluster = false/' $settings
    fi ;;
esac
# Nor are its other servers: Debian asks this file whether to start what it installs.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | $root tee $policy >/dev/null
    $root chmod 755 $policy
    trap '$root rm -f $policy' EXIT
fi
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
