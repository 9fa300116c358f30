# The commands of this project. `make lint FILE=article.txt` and `make test` set up what they need.

FILE ?= corpus/es-dismissal.txt
CALQUE = .build/release/calque
RELEASE = -c release --static-swift-stdlib --product calque

.PHONY: lint test build install format rules bench bench-analysis help

lint: build ## Build Calque and lint FILE
	@$(CALQUE) lint $(FILE) || [ $$? -eq 1 ]

build: ## Build the release binary, .build/release/calque
	@.ci/setup
	@swift build $(RELEASE)

test: ## Set up and pass every test
	@.ci/setup --test
	@swift build $(RELEASE)
	swift test $(SWIFTFLAGS)

install: build ## Copy the binary to PREFIX/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install $(CALQUE) $(DESTDIR)$(PREFIX)/bin/calque

PREFIX ?= /usr/local

format: ## Format the sources
	swift format --in-place --parallel --recursive Sources Tests Package.swift

rules: ## Index the rule files that go into the binary, and check them
	Sources/CBuiltinRules/update.sh
	@swift build $(RELEASE)
	$(CALQUE) test

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/'
