import FormTemplates
import Foundation

/// Two lists, of three candidates and of one.
package enum TinyElection {
    package static let lists = [
        ListContent(
            number: 1,
            name: "VVD",
            candidates: [
                .init(number: 1, name: "Rutte, M. (Mark) (m)"),
                .init(number: 2, name: "Hennis-Plasschaert, J.A. (Jeanine) (v)"),
                .init(number: 3, name: "Zijlstra, H. (Halbe) (m)"),
            ]
        ),
        ListContent(
            number: 5,
            name: "CDA",
            candidates: [.init(number: 1, name: "van Haersma Buma, S. (Sybrand) (m)")]
        ),
    ]

    package static let texts = [
        "datum-stemming": "15 maart 2017", "gemeente": "Rotterdam", "kieskring": "Rotterdam",
        "kieskring-nummer": "13", "plaats": "Rotterdam", "datum-zitting": "17 maart 2017",
        "tijdstip-zitting": "10:00",
    ]

    package static let figures: [String: Int] = {
        let sums = [
            "poll_cards": 700, "proxies": 90, "voter_cards": 10, "admitted": 800, "valid": 790,
            "blank": 6, "invalid": 5, "counted": 801, "more": 1, "fewer": 0,
            "reason.not_handed_in": 0, "reason.too_few_issued": 0, "reason.too_many_issued": 1,
            "reason.lost": 0, "reason.empty_envelope": 0, "reason.multiple_in_envelope": 0,
            "reason.no_explanation": 0, "reason.other": 0, "eligible": 1200,
        ]
        let votes = [
            "list.1.1": 400, "list.1.2": 90, "list.1.3": 0, "list.1.total": 490, "list.5.1": 300,
            "list.5.total": 300, "hand.1": 490, "hand.5": 300, "hand.total": 790,
        ]
        return sums.merging(votes) { _, second in second }
    }()

    package static func values(_ rendering: FormValues.Rendering) -> FormValues {
        FormValues(
            rendering,
            texts: texts,
            figures: figures,
            lists: lists,
            conditions: ["tk", "voter-cards"],
            remarks: ["bijzonderheden": []],
            digits: ["eligible": 6, "hand": 6, "hand.total": 6]
        )
    }

    package static let templates = TemplateLibrary(
        URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Templates/2017")
    )
}
