# The distribution in cli/target/comity, for ./build and ./comity, which source this file.
# They set $root (the checkout) and $JDK before they call anything here.
#
#   lib/comity.jar    the command; its manifest names the jars beside it
#   stamp             as old as the sources that the jars were built from
#   native/            SQLite's library for this machine, by the driver's version; safe to delete
#   comity.jsa        classes already parsed and laid out, for a fast start; safe to delete

distribution=$root/cli/target/comity
stamp=$distribution/stamp

# Waits until no other ./build or ./comity builds in this checkout.
take_lock() {
  local lock=$root/.build.lock owner waited=0
  if command -v flock >/dev/null 2>&1; then
    # The lock ends with this process, however that ends. Children get 9>&- so that none keeps it.
    exec 9>"$lock"
    flock -n 9 || {
      echo "comity: another build runs in this checkout, waiting for it" >&2
      flock 9
    }
  else
    until mkdir "$lock.d" 2>/dev/null; do
      waited=$((waited + 1))
      owner=$(cat "$lock.d/owner" 2>/dev/null || true)
      # Its owner is gone, or died before it signed. Only one of those who wait can move it away.
      if { [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; } || { [ -z "$owner" ] && [ "$waited" -gt 50 ]; }; then
        mv "$lock.d" "$lock.d.$$" 2>/dev/null && rm -rf "$lock.d.$$"
        waited=0
        continue
      fi
      [ "$waited" -ne 1 ] || echo "comity: another build runs in this checkout, waiting for it" >&2
      sleep 0.2
    done
    echo $$ >"$lock.d/owner"
    trap 'rm -rf "$root/.build.lock.d"' EXIT
  fi
}

release_lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>&-
  else
    rm -rf "$root/.build.lock.d"
    trap - EXIT
  fi
}

# Maven with the JDK that was found: the wrapper, or an mvn of 3.8 or later when the wrapper cannot
# fetch its Maven.
run_maven() {
  local maven=$root/mvnw found version
  version=$(sed -n 's/^distributionUrl=.*apache-maven-\([0-9.]*\)-bin.*/\1/p' "$root/.mvn/wrapper/maven-wrapper.properties")
  if [ ! -d "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/apache-maven-$version" ] && ! JAVA_HOME=$JDK "$maven" --version >/dev/null 2>&1 9>&-; then
    found=$(JAVA_HOME=$JDK mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    case $found in
      3.[89] | 3.[1-9][0-9]* | [4-9].*)
        echo "comity: the Maven wrapper cannot fetch its Maven; using mvn $found from the PATH" >&2
        maven=mvn
        ;;
      *)
        echo "comity: the Maven wrapper cannot fetch its Maven (set MVNW_REPOURL to a mirror of Maven Central), and there is no mvn 3.8 or later on the PATH" >&2
        return 1
        ;;
    esac
  fi
  # The flags quieten what Maven's own libraries make JDK 25 warn of.
  (
    cd "$root" || exit 1
    export JAVA_HOME=$JDK
    export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    exec "$maven" -B -ntp "$@" 9>&-
  )
}

# A file as old as this moment, to become the stamp when the build has succeeded.
begin_stamp() {
  mkdir -p "$root/cli/target"
  : >"$root/cli/target/stamp.begun"
}

# Succeeds when a build with these arguments makes the command anew: of some modules only (-pl), when it is among them.
builds_the_command() {
  local modules=cli
  while [ $# -gt 0 ]; do
    [ "$1" != -pl ] || modules=${2:-}
    shift
  done
  case ,$modules, in *,cli,* | *,bench,*) return 0 ;; *) return 1 ;; esac
}

# Where only a part was built there may be no distribution yet.
end_stamp() {
  [ ! -d "$distribution" ] || mv -f "$root/cli/target/stamp.begun" "$stamp"
}

# Succeeds when the jars are there and no source is newer. Directories count: a file was removed.
distribution_is_fresh() {
  [ -f "$stamp" ] && [ -f "$distribution/lib/comity.jar" ] &&
    [ -z "$(find "$root/pom.xml" "$root"/{charter,log,acts,record,cli}/{pom.xml,src/main} \
      -newer "$stamp" 2>/dev/null | head -n 1)" ]
}

# Where SQLite's library for this machine lies once unpacked: the folder's name holds the driver's version, so that no
# driver meets the library of another.
sqlite_library() {
  local jar
  for jar in "$distribution"/lib/sqlite-jdbc-*.jar; do
    echo "$distribution/native/$(basename "$jar" .jar)"
  done | tail -n 1
}

# Unpacks SQLite's library once. Without it the driver unpacks its own into the temporary folder at each start, and
# leaves it there when it is killed; so a failure is no failure.
unpack_sqlite() {
  local place platform work
  place=$(sqlite_library)
  [ ! -d "$place" ] || return 0
  platform=$("$JDK/bin/java" -cp "$distribution/lib/$(basename "$place").jar" org.sqlite.util.OSInfo 2>/dev/null 9>&-) || return 0
  work=$place.$$
  mkdir -p "$work"
  if (cd "$work" && "$JDK/bin/jar" --extract --file "$distribution/lib/$(basename "$place").jar" "org/sqlite/native/$platform") 9>&- &&
    [ -d "$work/org/sqlite/native/$platform" ]; then
    mv "$work/org/sqlite/native/$platform" "$place" 2>/dev/null || true
  fi
  rm -rf "$work"
}

# Runs the first commands of a newcomer once and keeps the classes that they loaded. Only a faster start
# depends on it, so a failure is no failure. Never writes where a running command may read: the file is
# moved into place.
train() {
  local archive=$distribution/comity.jsa place=$distribution/training
  unpack_sqlite
  rm -rf "$place"
  mkdir -p "$place"
  "$JDK/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$archive.$$" -Xlog:disable \
    -Dcomity.home="$root" -Dorg.sqlite.lib.path="$(sqlite_library)" \
    -cp "$distribution/lib/comity.jar" org.comity.cli.Training "$place" csto </dev/null >/dev/null 2>&1 9>&- || true
  rm -rf "$place"
  if [ -f "$archive.$$" ]; then
    mv -f "$archive.$$" "$archive"
  fi
}
