import Diagnostics
import Foundation

/// Whether this computer could reach the internet; nothing is sent to find out.
package enum Network {
    /// True where the kernel has a default route (IPv4 or IPv6) over anything but loopback.
    static var hasRouteOutwards: Bool {
        hasDefaultRoute(
            ipv4: (try? String(contentsOfFile: "/proc/net/route", encoding: .utf8)) ?? "",
            ipv6: (try? String(contentsOfFile: "/proc/net/ipv6_route", encoding: .utf8)) ?? ""
        )
    }

    /// Reads the kernel's two tables of routes.
    package static func hasDefaultRoute(ipv4: String, ipv6: String) -> Bool {
        let first = ipv4.split(separator: "\n").dropFirst().contains { line in
            let columns = line.split(whereSeparator: \.isWhitespace)
            return columns.count > 7 && columns[0] != "lo" && columns[1] == "00000000"
                && columns[7] == "00000000"
        }
        let second = ipv6.split(separator: "\n").contains { line in
            let columns = line.split(whereSeparator: \.isWhitespace)
            return columns.count > 9 && columns[9] != "lo" && columns[1] == "00"
                && columns[0].allSatisfy { $0 == "0" }
        }
        return first || second
    }

    /// What is said of a route to the internet: in an exercise a warning, else an error that stops
    /// the entry; nil where there is no route.
    package static func verdict(isExercise: Bool, hasRoute: Bool) -> Diagnostic? {
        guard hasRoute else { return nil }
        return isExercise ? warning : refusal
    }

    private static let refusal = Diagnostic(
        "R9",
        found: Text(
            nl: "deze computer heeft een weg naar het internet",
            en: "this computer has a route to the internet"
        ),
        why: Text(
            nl: "Regel R9: een echte telling wordt alleen ingevoerd op een computer zonder "
                + "internet en wifi.",
            en: "Rule R9: a real count is entered only on a computer without internet and wifi."
        ),
        remedy: Text(
            nl: "Trek de kabel los, zet wifi uit en geef de opdracht opnieuw. Wat al getypt is, "
                + "blijft bewaard.",
            en: "Unplug the cable, switch off wifi and give the command again. What was typed is "
                + "kept."
        )
    )

    /// R9: figures are typed on a computer without a way to the internet.
    static let warning = Diagnostic(
        "R9",
        .warning,
        found: Text(
            nl: "deze computer heeft een weg naar het internet",
            en: "this computer has a route to the internet"
        ),
        why: Text(
            nl: "Regel R9: een telling wordt ingevoerd op een computer zonder internet en wifi.",
            en: "Rule R9: a count is entered on a computer without internet and wifi."
        ),
        remedy: Text(
            nl: "In een oefening mag het. Trek anders de kabel los en zet wifi uit.",
            en: "In an exercise it may be. Else unplug the cable and switch off wifi."
        )
    )
}
