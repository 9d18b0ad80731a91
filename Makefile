# Florin's chores. Maven does the building (bin/maven finds a JDK 25); bin/florin builds what is newer and starts the program.
# To add a command of the program here, copy `run`: a line of help after ## and one line that calls bin/florin.
.DEFAULT_GOAL := help
.PHONY: help run test lint format jooq

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@bin/find-jdk >/dev/null

run: ## start Florin with its own database; prints the address to open
	@bin/florin run

test: ## check the format, compile with all checks, run every test
	@bin/format --check
	@bin/maven -B verify && bin/skipped-tests || { bin/skipped-tests; exit 1; }

lint: ## check the format, compile with all checks, check the architecture
	@bin/format --check
	@bin/maven -B -q test -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false

format: ## format the Java sources
	@bin/format

jooq: ## after changing a migration, and before the code: write the sources of the tables anew
	@bin/maven -B -q -pl db test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
	  -Dexec.args="-Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp %classpath florin.sql.JooqSources src/main/jooq"
