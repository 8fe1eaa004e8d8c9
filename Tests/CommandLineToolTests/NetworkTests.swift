import CommandLineTool
import Testing

@Suite("R9: a route to the internet is seen in the kernel's tables")
struct NetworkTests {
    private let head = "Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT\n"
    private let none = String(repeating: "0", count: 32)

    @Test("a default route over a network card is one")
    func ipv4() {
        let local = head + "eth0 000200C0 00000000 0001 0 0 0 00FFFFFF 0 0 0\n"
        #expect(!Network.hasDefaultRoute(ipv4: local, ipv6: ""))
        let out = local + "eth0 00000000 010200C0 0003 0 0 0 00000000 0 0 0\n"
        #expect(Network.hasDefaultRoute(ipv4: out, ipv6: ""))
    }

    @Test("a default route of IPv6 is one, that over loopback is not")
    func ipv6() {
        let rest = "\(none) 00 fe80\(none.dropFirst(4)) 00000400 00000002 00000000 00000003"
        #expect(Network.hasDefaultRoute(ipv4: head, ipv6: "\(none) 00 \(rest) eth0\n"))
        #expect(!Network.hasDefaultRoute(ipv4: head, ipv6: "\(none) 00 \(rest) lo\n"))
    }

    @Test("in an exercise it is a warning, in a real dossier it stops the entry")
    func verdict() {
        #expect(Network.verdict(isExercise: true, hasRoute: true)?.severity == .warning)
        #expect(Network.verdict(isExercise: false, hasRoute: true)?.severity == .error)
        #expect(Network.verdict(isExercise: false, hasRoute: true)?.code == "R9")
        #expect(Network.verdict(isExercise: false, hasRoute: false) == nil)
        #expect(Network.verdict(isExercise: true, hasRoute: false) == nil)
    }

    @Test("a machine without a table of routes has none")
    func empty() { #expect(!Network.hasDefaultRoute(ipv4: "", ipv6: "")) }
}
