# The commands of this project. `make lint FILE=article.txt` and `make test` set up what they need.

FILE ?= corpus/es-dismissal.txt
CALQUE = .build/release/calque
BENCH = .build/release/calque-bench
RELEASE = -c release --static-swift-stdlib --product calque

.PHONY: lint test build install format rules bench bench-instructions bench-analysis model help

lint: build ## Build Calque and lint FILE
	@$(CALQUE) lint $(FILE) || [ $$? -eq 1 ]

build: ## Build the release binary, .build/release/calque
	@.ci/setup
	@swift build $(RELEASE)

test: ## Set up and pass every test
	@.ci/setup --test
	@swift build $(RELEASE)
	swift test $(SWIFTFLAGS)

install: build ## Copy the binary, the manual page and completions below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions
	install -d $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install $(CALQUE) $(DESTDIR)$(PREFIX)/bin/calque
	$(CALQUE) manual > $(SHARE)/man/man1/calque.1
	$(CALQUE) completion bash > $(SHARE)/bash-completion/completions/calque
	$(CALQUE) completion zsh > $(SHARE)/zsh/site-functions/_calque
	$(CALQUE) completion fish > $(SHARE)/fish/vendor_completions.d/calque.fish

PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share

format: ## Format the sources
	swift format --in-place --parallel --recursive Sources Tests Package.swift

rules: ## Index and compile the rule files that go into the binary, and check them
	Sources/CBuiltinRules/update.sh
	touch Sources/CBuiltinRules/builtin_rules.c
	@swift build -c release --static-swift-stdlib --product calque-pack
	.build/release/calque-pack Sources/CBuiltinRules/engine.bin
	touch Sources/CBuiltinRules/builtin_rules.c
	@swift build $(RELEASE)
	$(CALQUE) test

bench-analysis: ## Measure the English analysis: TREEBANK=folder of UD English EWT, NEWS="files of one sentence a line"
	@swift build -c release --product calque-train
	@.build/release/calque-train measure --treebank $(TREEBANK) $(if $(NEWS),--news $(NEWS)) $(if $(CLEAN),--clean $(CLEAN))

model: ## Rebuild the analysis from TREEBANK, SCOWL and WORDNET (folders) and TEXTS (files)
	swift build -c release --product calque-train
	.build/release/calque-train lexicon --final --treebank $(TREEBANK) --scowl $(SCOWL) --wordnet $(WORDNET)
	.build/release/calque-train classes --treebank $(TREEBANK) $(TEXTS) $(addprefix $(WORDNET)/data.,noun verb adj adv)
	touch Sources/CAnalysisData/data.c
	swift build -c release --product calque-train
	.build/release/calque-train tagger --final --models 3 --treebank $(TREEBANK)
	touch Sources/CAnalysisData/data.c

SCOWL ?= /usr/share/dict/scowl
WORDNET ?= /usr/share/wordnet

bench: build ## Print speed and memory beside yardsticks (TEXT=folder of articles, FULL=1 for the longest line)
	@swift build -c release --static-swift-stdlib --product calque-bench
	@$(BENCH) speed $(if $(TEXT),--text $(TEXT)) $(if $(FULL),--full)

bench-instructions: build ## Compare instruction counts with .ci/instructions (RECORD=1 writes them anew)
	@swift build -c release --static-swift-stdlib --product calque-bench
	@$(BENCH) instructions $(if $(RECORD),--write)

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/'
