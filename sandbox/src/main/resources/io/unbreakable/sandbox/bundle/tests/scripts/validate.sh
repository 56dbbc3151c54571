#!/bin/sh
# The load has started when it is still there after a second.
cd "$(dirname "$0")/.." || exit 1
sleep 1
[ -s load.pid ] && kill -0 "$(cat load.pid)"
