/// A template file of any kind, as it was read without a mistake.
package struct TemplateFile: Sendable {
    package enum Content: Sendable {
        case form(FormTemplate)
        /// The names of the words.
        case words(Set<String>)
        /// The ids of the texts.
        case texts(Set<String>)
    }

    /// As messages call it.
    package let name: String
    package let content: Content
    package let uses: [TemplateUse]
}

extension FormTemplate {
    /// The names of its words, with those of the files it uses.
    package var wordNames: Set<String> { Set(words.map(\.name)) }
}
