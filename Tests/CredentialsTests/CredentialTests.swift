import Credentials
import Testing

@Suite("What is kept of a passphrase")
struct CredentialTests {
    private static let salt = [UInt8](0..<16)

    @Test("It is made of its own passphrase and of no other, nor with another salt")
    func own() throws {
        let credential = try #require(Credential(of: "vijf losse woorden hier", salt: Self.salt))
        #expect(credential.wasMade(of: "vijf losse woorden hier") == true)
        #expect(credential.wasMade(of: "vijf losse woorden hie") == false)
        #expect(credential.wasMade(of: "Vijf losse woorden hier") == false)
        let other = try #require(
            Credential(of: "vijf losse woorden hier", salt: Self.salt.reversed())
        )
        #expect(other.key != credential.key)
    }

    @Test("The same letters open it, however they are composed")
    func composed() throws {
        let credential = try #require(Credential(of: "één coördinator zingt", salt: Self.salt))
        #expect(credential.wasMade(of: "e\u{301}e\u{301}n coo\u{308}rdinator zingt") == true)
    }

    /// RFC 7914 has vectors for other costs only; this one is of Python's hashlib.scrypt.
    @Test("It is scrypt with N 65536, r 8, p 1, as others compute it")
    func vector() throws {
        let credential = try #require(Credential(of: "vijf losse woorden hier", salt: Self.salt))
        #expect(credential.rounds == 65536 && credential.blockSize == 8 && credential.lanes == 1)
        #expect(
            credential.key.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
                .joined() == "67e16193bc76915dcad45f5ed19478cb6af12aa865c15a4d1fbcd46ef1f1840d"
        )
    }

    @Test(
        "A stored one that is cheaper to try, or would exhaust the computer, is not believed",
        arguments: [
            (1 << 14, 8, 1), (1 << 21, 8, 1), (65535, 8, 1), (65536, 1, 1), (65536, 8, 2),
            (0, 8, 1),
        ]
    )
    func cost(_ cost: (rounds: Int, blockSize: Int, lanes: Int)) {
        let key = [UInt8](repeating: 1, count: 32)
        #expect(
            Credential(
                salt: Self.salt,
                rounds: cost.rounds,
                blockSize: cost.blockSize,
                lanes: cost.lanes,
                key: key
            ) == nil
        )
    }

    @Test("A short salt or key is not believed")
    func sizes() {
        let key = [UInt8](repeating: 1, count: 32)
        func credential(_ salt: Int, _ length: Int) -> Credential? {
            Credential(
                salt: Array(Self.salt.prefix(salt)),
                rounds: 65536,
                blockSize: 8,
                lanes: 1,
                key: Array(key.prefix(length))
            )
        }
        #expect(credential(16, 32) != nil)
        #expect(credential(15, 32) == nil && credential(16, 31) == nil)
        #expect(Credential(of: "vijf losse woorden hier", salt: []) == nil)
    }
}

@Suite("A passphrase that is guessed at once")
struct WeaknessTests {
    @Test(
        "is refused",
        arguments: [
            ("elf tekens!", Weakness.tooShort(fewest: 12)), ("", .tooShort(fewest: 12)),
            ("aaaaaaaaaaaaaaaa", .repeated), ("abcabcabcabc", .repeated),
            ("hoihoihoihoihoi", .repeated), ("paardenpaarden", .repeated),
            ("193827465019", .onlyDigits), ("1938 2746 5019", .onlyDigits),
            ("abcdefghijklm", .sequence), ("qwertyuiopasdf", .sequence),
            ("poiuytrewq12", .sequence),
            ("Invoerder A 2017!", .ownName), ("xx invoerdera zz trein", .ownName),
            ("INVOERDER2017", .ownName), ("wachtwoord2017", .knownWord("wachtwoord")),
            ("Welkom01!2026", .knownWord("welkom")), ("Papierspoor1!", .knownWord("papierspoor")),
            ("twee losse\u{1B}[D woorden", .unseenSign),
        ]
    )
    func weak(_ passphrase: String, _ weakness: Weakness) {
        #expect(Weakness.found(in: passphrase, of: "Invoerder A") == weakness)
    }

    @Test(
        "One that is not is taken",
        arguments: [
            "paard batterij nietje klopt", "zeven blauwe eenden op de brug", "Kx8#mQ2!vRt0",
            "het wachtwoord van de kapitein is geheim", "één invoerder zingt vals in de nacht",
        ]
    )
    func strong(_ passphrase: String) {
        #expect(Weakness.found(in: passphrase, of: "Invoerder A") == nil)
    }
}
