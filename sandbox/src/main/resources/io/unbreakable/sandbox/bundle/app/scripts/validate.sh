#!/usr/bin/env bash
# Waits until the app is healthy; needs nothing but bash, whose /dev/tcp is a connection.
set -u
cd "$(dirname "$0")/.." || exit 1
port="${PORT:-8079}"

healthy() {
  exec 3<> "/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET /q/health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
  IFS=' ' read -r -t 2 _ status _ <&3 && [ "$status" = 200 ]
}

died() {
  [ -s app.pid ] && ! kill -0 "$(cat app.pid)" 2> /dev/null
}

end=$((SECONDS + 300))
while [ "$SECONDS" -lt "$end" ]; do
  if died; then
    echo "The app has ended before it was healthy" >&2
    exit 1
  fi
  if (healthy) 2> /dev/null; then
    exit 0
  fi
  sleep 0.1
done
echo "Nothing healthy on port $port after 300 s" >&2
exit 1
