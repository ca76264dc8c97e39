# Recipes for the Makefile: `make bench`, `make fuzz`, `make sanitize`.
BENCH_WORKLOAD ?= ../shared/bench
FUZZ_SECONDS ?= 600

bench:
	$(RELEASE) --product prikaz-bench
	rm -rf .build/bench && cp -r $(BENCH_WORKLOAD) .build/bench && chmod -R u+w .build/bench
	cd .build/bench && python3 measure.py prikaz=../../.build/release/prikaz-bench

fuzz:
	Tests/Fuzzing/run $(FUZZ_SECONDS)

sanitize:
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/asan --filter 'OfficeOpenXMLTests|DocxTemplatingTests'
	swift test --sanitize=thread --scratch-path .build/tsan --filter 'OfficeOpenXMLTests|DocxTemplatingTests'

.PHONY: bench fuzz sanitize
