import CountingProcess
import Diagnostics
import Elections
import EntryScreens

/// One person typing one paper at the terminal, from the first key until it is committed or kept.
struct ScreenSession {
    let terminal: Terminal
    let drafts: DraftStore
    let language: Language

    enum Outcome {
        case committed(Figures)
        case kept
    }

    /// How long a lone escape waits for what may follow it.
    private static let escapeTime: Int32 = 50

    func run(_ start: EntryState) throws(Findings) -> Outcome {
        var state = start
        var decoder = KeyDecoder()
        while true {
            terminal.show(state.screen(in: language))
            switch terminal.read(milliseconds: decoder.isWaiting ? Self.escapeTime : -1) {
            case .bytes(let bytes):
                if let outcome = try press(decoder.keys(of: bytes), &state) { return outcome }
            case .silence:
                if let outcome = try press(decoder.flush(), &state) { return outcome }
            case .resized:
                state.resize(to: terminal.size)
                terminal.forget()
            case .interrupted: state.askToLeave()
            case .ended:
                try keep(&state)
                return .kept
            }
        }
    }

    /// Every key, then what was typed is made safe, before it is shown as typed.
    private func press(_ keys: [Key], _ state: inout EntryState) throws(Findings) -> Outcome? {
        var isBoxLeft = false
        for key in keys {
            let box = state.cursor
            switch state.press(key) {
            case .none: if state.cursor != box { isBoxLeft = true }
            case .commit:
                try keep(&state)
                return .committed(state.figures)
            case .leave:
                try keep(&state)
                return .kept
            }
        }
        if isBoxLeft, state.isUnsaved { try keep(&state) }
        return nil
    }

    private func keep(_ state: inout EntryState) throws(Findings) {
        try drafts.write(EntryDraft(figures: state.figures, field: state.field))
        state.wasSaved()
    }
}
