set -eu
export AWS_DEFAULT_REGION=#REGION#

# OneAgent, which has to run before the app starts. Until somebody puts its token into Secrets Manager, it is tried again.
cat > /usr/local/bin/install-oneagent <<'SCRIPT'
#!/bin/sh
set -eu
[ ! -x /opt/dynatrace/oneagent/agent/tools/oneagentctl ] || exit 0
umask 077
secret=$(aws secretsmanager get-secret-value --secret-id '#TOKEN_SECRET#' --query SecretString --output text)
printf 'header = "Authorization: Api-Token %s"\n' "$secret" |
    curl -fsS --config - -o /root/oneagent.sh '#ONEAGENT_URL#'
/bin/sh /root/oneagent.sh --set-app-log-content-access=true
SCRIPT
chmod 755 /usr/local/bin/install-oneagent
cat > /etc/systemd/system/install-oneagent.service <<'UNIT'
[Unit]
Description=Installs OneAgent as soon as there is a token for it
After=network-online.target
[Service]
Environment=AWS_DEFAULT_REGION=#REGION#
ExecStart=/usr/local/bin/install-oneagent
Restart=on-failure
RestartSec=30
[Install]
WantedBy=multi-user.target
UNIT
systemctl daemon-reload
systemctl enable --now install-oneagent.service

dnf install -y java-21-amazon-corretto-headless ruby
useradd --system --create-home --home-dir /opt/unbreakable unbreakable
curl -fsS -o /root/codedeploy-install 'https://aws-codedeploy-#REGION#.s3.#REGION#.amazonaws.com/latest/install'
chmod 700 /root/codedeploy-install
/root/codedeploy-install auto
