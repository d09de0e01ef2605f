#!/bin/sh
# Starts a MariaDB of its own for tests, on a free port of this machine, and prints its address:
#   GAPAN_TEST_DATABASE=$(tests/database/start-mariadb.sh) npx vitest run src/cli/importers/gnuboard5
#   tests/database/start-mariadb.sh stop
# Everything lies in one folder (GAPAN_MARIADB_DIR, by default gapan-mariadb in the temporary folder);
# a second start prints the address of the one that runs. Needs mariadb-server, installed but not running.
set -eu

dir=${GAPAN_MARIADB_DIR:-${TMPDIR:-/tmp}/gapan-mariadb}
pid_file=$dir/mariadb.pid
url_file=$dir/url
password=gapan

say() { printf '%s\n' "$*" >&2; }

is_running() {
  [ -s "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null
}

stop() {
  if is_running; then
    pid=$(cat "$pid_file")
    kill "$pid"
    tries=0
    while kill -0 "$pid" 2>/dev/null; do
      tries=$((tries + 1))
      if [ "$tries" -gt 150 ]; then kill -9 "$pid"; break; fi
      sleep 0.2
    done
  fi
  rm -rf "$dir"
}

# The kernel picks a port that nobody has.
free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

answers() {
  mariadb-admin --no-defaults --socket="$dir/s" --user=root ping >/dev/null 2>&1
}

start() {
  if is_running && [ -s "$url_file" ]; then cat "$url_file"; return; fi
  for program in mariadbd mariadb-install-db mariadb mariadb-admin; do
    command -v "$program" >/dev/null || { say "$program is not installed (package mariadb-server)."; exit 2; }
  done
  rm -rf "$dir"
  mkdir -p "$dir"
  chmod 700 "$dir"
  user=$(id -un)
  mariadb-install-db --no-defaults --datadir="$dir/data" --user="$user" --auth-root-authentication-method=normal \
    --skip-test-db >"$dir/install.log" 2>&1 || { say "mariadb-install-db failed:"; tail -20 "$dir/install.log" >&2; exit 2; }

  # Somebody may take the port between asking and listening: then another one is tried.
  for attempt in 1 2 3 4 5; do
    port=$(free_port)
    mariadbd --no-defaults --datadir="$dir/data" --socket="$dir/s" --pid-file="$dir/server.pid" --user="$user" \
      --bind-address=127.0.0.1 --port="$port" --innodb-buffer-pool-size=32M --innodb-log-file-size=16M \
      --innodb-flush-log-at-trx-commit=0 --skip-log-bin --character-set-server=utf8mb4 --sql-mode= \
      >"$dir/server.log" 2>&1 &
    pid=$!
    echo "$pid" >"$pid_file"
    tries=0
    while kill -0 "$pid" 2>/dev/null && ! answers; do
      tries=$((tries + 1))
      if [ "$tries" -gt 300 ]; then say "MariaDB does not answer after a minute:"; tail -20 "$dir/server.log" >&2; stop; exit 2; fi
      sleep 0.2
    done
    if kill -0 "$pid" 2>/dev/null; then break; fi
    if [ "$attempt" = 5 ]; then say "MariaDB does not start:"; tail -20 "$dir/server.log" >&2; exit 2; fi
  done

  mariadb --no-defaults --socket="$dir/s" --user=root <<SQL
CREATE DATABASE gapan_test CHARACTER SET utf8mb4;
CREATE USER 'gapan'@'127.0.0.1' IDENTIFIED BY '$password';
CREATE USER 'gapan'@'localhost' IDENTIFIED BY '$password';
GRANT ALL ON gapan_test.* TO 'gapan'@'127.0.0.1', 'gapan'@'localhost';
SQL
  echo "mysql://gapan:$password@127.0.0.1:$port/gapan_test" >"$url_file"
  cat "$url_file"
}

case "${1:-start}" in
  start) start ;;
  stop) stop ;;
  *) say "Usage: $0 [start|stop]"; exit 2 ;;
esac
