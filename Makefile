# Two commands for a new user: make demo, make test. Both install what is missing.

.PHONY: demo test build lint benchmark goldens gallery clean

BUILD_PACKAGES = libcairo2-dev libfreetype-dev libharfbuzz-dev libqrencode-dev libsqlite3-dev libdeflate-dev pkg-config
# Testable imports, which we have none of, would build everything a second time.
SWIFT_TEST = swift test -c release --disable-testable-imports
TEST_PACKAGES = poppler-utils qpdf zbar-tools sqlite3 age tmux

demo: build
	.build/release/papierspoor demo --out demo

test: build lint
	@Tools/need-packages $(TEST_PACKAGES)
	@Tools/need-pikepdf
	$(SWIFT_TEST)

build:
	@Tools/need-packages $(BUILD_PACKAGES)
	swift build -c release

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

# Measures the work of the design's speed table, how it grows, and others at the same pages; never
# part of a test. Takes a quarter of an hour.
benchmark: build
	.build/release/benchmark
	.build/release/benchmark growth
	.build/release/benchmark peers

# Every form and sheet as pictures on one HTML page, from the demonstration.
gallery: demo
	@Tools/need-packages poppler-utils
	Tools/gallery

# Writes the golden display lists anew; look at the diff before you commit it.
goldens:
	RECORD_GOLDENS=1 $(SWIFT_TEST) --filter "Golden|Raster|JobSheet"

clean:
	rm -rf .build demo gallery
