# Everything a person does with Unbreakable. `make` alone lists it.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PORT ?= 8080
BUILD ?= 1
SEED ?=
KEEP ?=
SLOT ?= 1s

JDK = JAVA_HOME="$$(bin/find-jdk)" && export JAVA_HOME
MVN = $(JDK) && bin/check-tools && mvn -B -ntp
SANDBOX = $(JDK) && PORT=$(PORT) bin/sandbox

.PHONY: help
help: ## list what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: build ## release builds 1 to 4 through the whole system, and watch; KEEP=yes leaves it running
	@$(SANDBOX) demo $(if $(SEED),--seed $(SEED)) $(if $(KEEP),--keep)

.PHONY: chaos
chaos: build ## break things on purpose while it works, and check what it promises: make chaos SEED=7
	@$(SANDBOX) chaos $(if $(SEED),--seed $(SEED))

.PHONY: test
test: ## build everything and run every test (those of the stacks where there is Node.js, of pages where there is Chromium)
	@$(JDK) && bin/check-tools && bin/test

.PHONY: check
check: test ## every test, and then the longer proofs: chaos with three seeds (three quarters of an hour)
	@$(SANDBOX) chaos --seed 7 && $(SANDBOX) chaos --seed 8 && $(SANDBOX) chaos --seed 9

.PHONY: verdict-quality
verdict-quality: ## simulate releases, print how often the judge is right, and put it into docs/verdict-quality.md
	@$(JDK) && bin/check-tools && bin/bench io.unbreakable.quality.VerdictQuality 2000 docs/verdict-quality.md

.PHONY: bench
bench: build ## measure how fast it is, print it and write bench/latest.json
	@$(JDK) && bin/bench io.unbreakable.bench.Bench bench/latest.json && bin/sandbox bench bench/latest.json

.PHONY: build
build: ## build what runs, without tests
	@$(JDK) && bin/check-tools && bin/build

.PHONY: screenshots
screenshots: ## take the pictures of the report that the documentation shows, into docs/images (needs Chromium)
	@$(MVN) -q -Dquick -pl services/report,sandbox/dynamodb-local -am verify -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false
	@ls -l docs/images

.PHONY: cli
cli: ## build monspec/monspec, the command line of the specification language
	@$(JDK) && bin/check-tools && bin/build-cli

.PHONY: dynatrace-check
dynatrace-check: cli ## say what a Dynatrace tenant lacks, and what a token may do: DT_URL=… DYNATRACE_TOKEN=…; without, the sandbox's
	@PORT=$(PORT) bin/dynatrace-check

.PHONY: up
up: build ## start everything and leave it running; SLOT=1m measures in minutes, like a tenant
	@$(SANDBOX) up --slot $(SLOT)

.PHONY: release
release: ## release a build into what runs: make release BUILD=2
	@$(SANDBOX) release $(BUILD)

.PHONY: down
down: ## stop what runs
	@$(SANDBOX) down

.PHONY: provision
provision: build ## create bus, rules, queues, tables and buckets where AWS_ENDPOINT_URL points
	@$(JDK) && bin/sandbox provision

.PHONY: dev
dev: build ## run one service that follows its sources: make dev SERVICE=report; DEVSERVICES=true takes Quarkus's containers
	@$(JDK) && bin/check-tools && DEVSERVICES=$(DEVSERVICES) bin/dev "$(SERVICE)"

.PHONY: daemon
daemon:
	@bin/check-docker

.PHONY: images
images: daemon build ## make container images of the six services; BASE=… has Java 25 and a shell
	@$(JDK) && BASE=$(BASE) images/build

.PHONY: images-test
images-test: daemon build ## make the images, and put the demonstration through them
	@$(JDK) && BASE=$(BASE) PORT=$(PORT) images/test

.PHONY: up-compose
up-compose: images ## start compose.yaml against AWS_ENDPOINT_URL, or LocalStack
	@$(JDK) && PORT=$(PORT) bin/up-compose

.PHONY: test-emulator
test-emulator: build ## run system tests with bus, queues, tables and buckets of another emulator: make test-emulator AWS_ENDPOINT_URL=…
	@$(JDK) && bin/check-tools && bin/test-emulator

.PHONY: redrive
redrive: ## bring back what lies in the dead-letter queues, and say why it was there; DRY=yes only says it
	@$(SANDBOX) redrive $(if $(DRY),--dry-run)

.PHONY: builds
builds: build ## make what the sample on AWS releases: builds 1 to 4 in cdk/target/builds
	@$(JDK) && bin/builds

.PHONY: synth
synth: ## write the CloudFormation templates into cdk/cdk.out: make synth STAGE=sample
	@rm -rf cdk/cdk.out && $(JDK) && bin/check-tools && bin/cdk synth --quiet && echo "templates: cdk/cdk.out/*.template.json"

.PHONY: deploy
deploy: ## put it into the AWS account of your credentials: make deploy STAGE=sample DYNATRACE_URL=https://...; see cdk/README.md
	@$(JDK) && bin/check-tools && bin/deploy

.PHONY: destroy
destroy: ## take away what make deploy created, after a question; DATA=yes takes tables and buckets as well
	@$(JDK) && bin/check-tools && bin/destroy

.PHONY: format
format: ## format all sources
	@$(MVN) -q spotless:apply

.PHONY: clean
clean: ## remove everything that was built
	@$(MVN) -q clean
