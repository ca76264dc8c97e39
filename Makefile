# The two commands of the README are `make demo` and `make test`; the rest is for those who work on the product.
.DEFAULT_GOAL := all
.PHONY: all demo test e2e faults lint format templates clean install deb inspect-recall

BUILD := .build
# The bytes of a released program do not depend on the folder that it was built in.
RELEASE := swift build -c release -Xcc -ffile-prefix-map=$(CURDIR)=.
EXAMPLE := Examples/kesova-gora

all: demo

# The example order with its annex, from the data to Output/.
demo:
	@.ci/install-dependencies build
	$(RELEASE) --product prikaz
	$(BUILD)/release/prikaz generate $(EXAMPLE) --kind приказ -o Output
	@ls -l Output

test: lint
	Tests/run

# The service in a real browser. A release build is the same to it: make e2e PRIKAZ=.build/release/prikaz
PRIKAZ ?= $(BUILD)/debug/prikaz
e2e:
	@.ci/install-dependencies build
	$(if $(filter $(BUILD)/debug/prikaz,$(PRIKAZ)),swift build --product prikaz)
	PRIKAZ=$(abspath $(PRIKAZ)) PRIKAZ_PICTURES=$(abspath $(BUILD))/e2e Tests/EndToEnd/run

# Full disks, folders that are read-only, a LibreOffice that hangs or is missing: needs mount namespaces.
faults:
	@.ci/install-dependencies build
	swift build --product prikaz
	Tests/Batch/faults --program $(BUILD)/debug/prikaz

# How many of the known defects of two real documents the inspection finds, by rule.
inspect-recall:
	swift test --disable-xctest --filter RecallTests 2>&1 | grep -v "^[◇✔↳􀟈􁁛]"

lint:
	@.ci/install-dependencies build test
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

# Stamps the catalogue's Word templates anew from the layout profile.
templates:
	Templates/layout/make-templates

# PREFIX/bin/prikaz with its templates beside it and the shell's completion.
PREFIX ?= /usr/local
install:
	@.ci/install-dependencies build
	$(RELEASE) --product prikaz
	install -D $(BUILD)/release/prikaz $(PREFIX)/bin/prikaz
	mkdir -p $(PREFIX)/share/prikaz
	cp -R Templates $(PREFIX)/share/prikaz/
	rm -rf $(PREFIX)/share/prikaz/Templates/layout
	cp -R Web $(PREFIX)/share/prikaz/
	mkdir -p $(PREFIX)/share/bash-completion/completions
	$(BUILD)/release/prikaz --generate-completion-script bash > $(PREFIX)/share/bash-completion/completions/prikaz

# The Debian package of it, in .build/.
deb:
	@.ci/install-dependencies build deb
	$(RELEASE) --product prikaz
	Packaging/make-deb $(BUILD)/release/prikaz $(BUILD)

# Benchmarks, fuzzing, sanitizers.
include Tests/Fuzzing/fuzz.mk

clean:
	swift package clean
