# Florin's chores. Maven does the building (bin/maven finds a JDK 25); bin/florin builds what is newer and starts the program.
# To add a command of the program here, copy `run`: a line of help after ## and one line that calls bin/florin.
.DEFAULT_GOAL := help
.PHONY: help run demo chat claim seed clear-demo doctor backup verify restore test accuracy hostile bench crash-test two-nodes lint format jooq screenshot up down logs

SAMPLES ?= ../shared/samples
CORPUS ?= ../shared/corpora
ROWS ?= 100000
ENTRIES ?= 100000
PYTHON ?= python3
UPDATES ?= 300
KILLS ?= 20
TIMES ?= 200

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@bin/find-jdk >/dev/null

run: ## start Florin with its own database and the chat simulator; prints the address to open
	@bin/florin run --demo

demo: ## the same with a database of its own that is thrown away at the end, on any free port
	@bin/demo

chat: ## talk to Florin in this terminal
	@bin/florin chat

seed: ## add random test data; works beside a running copy
	@bin/florin seed

clear-demo: ## remove the demo people and their books; works beside a running copy
	@bin/florin clear-demo

doctor: ## say what is in order and what is not
	@bin/florin doctor

claim: ## print a link whose follower runs this installation from then on; works beside a running copy
	@bin/florin claim

backup: ## write everything into one file, FILE=florin.zip; works beside a running copy
	@bin/florin backup $(FILE)

verify: ## read a backup through, FILE=florin.zip
	@bin/florin verify $(FILE)

restore: ## read a backup into an empty database, FILE=florin.zip
	@bin/florin restore $(FILE)

test: ## check the format, compile with all checks, run every test
	@bin/format --check
	@bin/maven -B verify && bin/skipped-tests || { bin/skipped-tests; exit 1; }

accuracy: ## read sample sheets and invoices and count what is right: SAMPLES=../shared/samples OUT=target/accuracy
	@bin/test-program florin.bot.accuracy.Accuracy $(SAMPLES) $(or $(OUT),target/accuracy)

hostile: ## send every bad and odd file to the running program, count the answers: CORPUS=../shared/corpora OUT=target/hostile
	@bin/test-program florin.bot.hostile.Hostile $(CORPUS) $(or $(OUT),target/hostile)

bench: ## measure how fast things are, beside the goals: OUT=target/bench ONLY=invoices,charts ROWS=100000 ENTRIES=100000 PYTHON=python3
	@bin/test-program florin.bot.bench.Bench OUT=$(or $(OUT),target/bench) ONLY=$(ONLY) SAMPLES=$(SAMPLES) \
	  ROWS=$(ROWS) ENTRIES=$(ENTRIES) PYTHON=$(PYTHON)

crash-test: ## kill the program again and again, then audit its books: UPDATES=300 KILLS=20
	@bin/test-program florin.bot.crash.CrashTest $(UPDATES) $(KILLS)

two-nodes: ## two processes share the schedules, one is killed again and again: TIMES=200
	@bin/test-program florin.bot.jobs.TwoNodes $(TIMES)

lint: ## check the format, compile with all checks, check the architecture
	@bin/format --check
	@bin/maven -B -q test -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false

format: ## format the Java sources
	@bin/format

jooq: ## after changing a migration, and before the code: write the sources of the tables anew
	@bin/maven -B -q -pl db test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
	  -Dexec.args="-Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp %classpath florin.sql.JooqSources src/main/jooq"

screenshot: ## take the pictures of the README anew, with Chromium
	@bin/screenshot

up: ## build the image and start it with PostgreSQL in containers (needs POSTGRES_PASSWORD in .env)
	@docker compose up --detach --build --wait

down: ## stop the containers; the data stay
	@docker compose down

logs: ## follow what the containers log
	@docker compose logs --follow --tail 100
