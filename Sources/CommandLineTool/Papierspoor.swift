import ArgumentParser

package struct Papierspoor: AsyncParsableCommand {
    package init() {}
}
