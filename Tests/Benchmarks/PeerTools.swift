import CommandLineTool
import Foundation

/// The other programs that make the same pages, installed for the benchmark alone.
struct PeerTools {
    let python: URL
    /// The folder of their scripts.
    let scripts: URL

    /// Finds them, or installs them into `.build`; nil where that is not to be had here.
    static func prepared() throws -> PeerTools? {
        let home = try MeasuredWork.home()
        let scripts = home.appendingPathComponent("Tests/Benchmarks/peers")
        let folder = home.appendingPathComponent(".build/peers")
        let python = folder.appendingPathComponent("bin/python")
        let tools = PeerTools(python: python, scripts: scripts)
        if tools.areThere { return tools }
        let environment = URL(fileURLWithPath: "/usr/bin/env")
        let steps: [(URL, [String])] = [
            (environment, ["python3", "-m", "venv", folder.path]),
            (
                python,
                [
                    "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    "--requirement", scripts.appendingPathComponent("requirements.txt").path,
                ]
            ),
        ]
        for (program, arguments) in steps {
            guard let (status, _) = try? MeasuredProcess.run(program, arguments), status == 0
            else { return nil }
        }
        return tools.areThere ? tools : nil
    }

    private var areThere: Bool {
        FileManager.default.isExecutableFile(atPath: python.path)
            && (try? MeasuredProcess.run(python, ["-c", "import typst, reportlab"]))?.0 == 0
    }

    /// Calls one of the scripts; it leaves nothing beside itself.
    func process(_ script: String, _ arguments: [String]) -> MeasuredProcess {
        MeasuredProcess(
            python,
            ["-B", scripts.appendingPathComponent(script).path] + arguments
        )
    }
}
