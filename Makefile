# Gendan: what can be done with this checkout. `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
MVN := bin/mvn25 -q
JAVA = "$$(bin/jdk25)/bin/java"
SOURCES := $(shell find src/main pom.xml -type f 2>/dev/null)
PAGES := $(shell find web/src web/public web/index.html web/package.json web/vite.config.ts web/tsconfig.json docs/generated/openapi.json -type f 2>/dev/null)
APP := target/app/gendan.jar
# the demo company and a real one never meet in one directory
DATA ?= $(if $(filter company,$(MODE)),data,data/demo)

.PHONY: help run dev demo test test-java test-web test-browser check fmt golden bench bench-intake bench-lists bench-sheets dist clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: $(APP) ## build what is missing and start on http://localhost:8080 (MODE=company: without the demo company)
	@exec $(JAVA) @bin/java.options -Xmx512m -jar $(APP) --gendan.data.dir=$(DATA) \
		$(if $(filter company,$(MODE)),,--gendan.demo.enabled=true) $(ARGS)

dev: web/node_modules/.package-lock.json ## pages with hot reload on http://localhost:5173, against a program on :8080
	cd web && npm run dev

test: test-java test-web test-browser ## all tests

test-java: ## the tests of the program, against a real PostgreSQL
	bin/mvn25 -B test

test-web: web/node_modules/.package-lock.json ## the unit tests of the pages
	cd web && npm test

test-browser: $(APP) ## the walks in a real browser, against the demo company
	bin/browser-tests

check: web/node_modules/.package-lock.json ## format and types
	$(MVN) spotless:check
	cd web && npm run format:check && npm run types

fmt: web/node_modules/.package-lock.json ## format everything
	$(MVN) spotless:apply
	cd web && npm run format

golden: ## rewrite docs/generated from the program
	$(MVN) test -Dgolden=rewrite -Dgroups=golden

bench: bench-intake bench-lists bench-sheets ## all benchmarks; results belong into bench/results.md

bench-intake: $(APP) ## orders a second, against PostgreSQL itself
	$(JAVA) -cp 'target/app/lib/*' bench/Intake.java

bench-lists: $(APP) ## lists and details with a million orders
	$(JAVA) -cp 'target/app/lib/*' bench/Lists.java

bench-sheets: $(APP) ## what process sheets cost, and their lists with 50,000 open orders
	$(JAVA) -cp 'target/app/lib/*' bench/Sheets.java

dist: $(APP) ## what a company installs: dist/gendan-VERSION.tar.gz with start script, guide, systemd unit
	packaging/build

clean: ## throw away what was built (data stay)
	rm -rf target web/dist dist

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci
	@touch $@

web/dist/index.html: web/node_modules/.package-lock.json $(PAGES)
	cd web && npm run build
	@touch $@

target/gendan.jar: web/dist/index.html $(SOURCES)
	$(MVN) package -DskipTests
	@touch $@

$(APP): target/gendan.jar
	$(JAVA) -Djarmode=tools -jar target/gendan.jar extract --destination target/app --force
	@touch $@
