# Finds a JDK for ./build, ./comity and .ci/run, which source this file.
#
#   find_jdk    sets JDK to the home of a JDK 25 (or a later one when there is no 25); says what to
#               install on stderr and returns 1 when there is none
#
# Order: COMITY_JDK, then JAVA_HOME, then where systems keep their JDKs, then `java` on the PATH.

# The major version of the JDK at $1, or 0.
jdk_major() {
  local version=""
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
    if [ -f "$1/release" ]; then
      version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
    fi
    if [ -z "$version" ]; then
      version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
    fi
  fi
  echo "${version:-0}"
}

# One candidate a line; what the caller chose comes first.
jdk_candidates() {
  local place java_on_path
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  for place in /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/java/* /opt/jdk/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
    "${HOME:-}"/.asdf/installs/java/*; do
    [ ! -x "$place/bin/javac" ] || echo "$place"
  done
  java_on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$java_on_path" ]; then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || echo "$java_on_path")
    dirname "$(dirname "$java_on_path")"
  fi
}

find_jdk() {
  local candidate major later="" later_major=1000
  JDK=""
  if [ -n "${COMITY_JDK:-}" ]; then
    major=$(jdk_major "$COMITY_JDK")
    if [ "$major" -lt 25 ]; then
      echo "comity: COMITY_JDK is $COMITY_JDK, which is not a JDK of version 25 or later (found: $major). Correct or unset it." >&2
      return 1
    fi
    JDK=$COMITY_JDK
    return 0
  fi
  while IFS= read -r candidate; do
    major=$(jdk_major "$candidate")
    if [ "$major" -eq 25 ]; then
      JDK=$candidate
      return 0
    fi
    if [ "$major" -gt 25 ] && [ "$major" -lt "$later_major" ]; then
      later=$candidate
      later_major=$major
    fi
  done <<CANDIDATES
$(jdk_candidates)
CANDIDATES
  if [ -n "$later" ]; then
    JDK=$later
    return 0
  fi
  cat >&2 <<'SAYS'
comity: no JDK 25 found. It need not be the default java. Install one:
  Debian, Ubuntu   apt-get install openjdk-25-jdk-headless   (or temurin-25-jdk from Adoptium)
  macOS            brew install openjdk@25
  anywhere         sdk install java 25-tem                    (https://sdkman.io)
or name its home: COMITY_JDK=/path/to/jdk-25
SAYS
  return 1
}
