//! The command line's own words: the furniture of the help, and wrong usage.

crate::catalogue! {
    heading_usage() { vi: "Cách dùng", en: "Usage" }
    heading_commands() { vi: "Lệnh", en: "Commands" }
    heading_arguments() { vi: "Tham số", en: "Arguments" }
    heading_options() { vi: "Tùy chọn", en: "Options" }
    /// Stands for the options in a usage line.
    options_tag() { vi: "[TÙY CHỌN]", en: "[OPTIONS]" }
    /// Stands for the command in a usage line.
    command_tag() { vi: "LỆNH", en: "COMMAND" }
    print_help() { vi: "In hướng dẫn", en: "Print help" }
    print_version() { vi: "In phiên bản", en: "Print version" }
    help_command() { vi: "In hướng dẫn của một lệnh", en: "Print the help of a command" }
    fact_values(values) { vi: "các giá trị: {values}", en: "possible values: {values}" }
    fact_default(value) { vi: "mặc định: {value}", en: "default: {value}" }

    see(path) { vi: "Xem: {path} --help", en: "See: {path} --help" }
    did_you_mean(word) { vi: "Có phải “{word}” không?", en: "Did you mean “{word}”?" }
    unknown_command(word) { vi: "Không có lệnh “{word}”.", en: "There is no command “{word}”." }
    unknown_noun(path, word) {
        vi: "“{path}” không có mục “{word}”.",
        en: "“{path}” has no “{word}”.",
    }
    /// Where a word that was typed in the wrong place belongs.
    word_stands(word, lines) { vi: "“{word}” nằm ở: {lines}", en: "“{word}” is at: {lines}" }
    unknown_option(path, option) {
        vi: "“{path}” không có tùy chọn “{option}”.",
        en: "“{path}” has no option “{option}”.",
    }
    /// An option that stands after `--`, where all is taken for arguments.
    option_after_end(option) {
        vi: "“{option}” đứng sau “--” nên không được đọc là tùy chọn: hãy đặt nó trước “--”.",
        en: "“{option}” stands after “--”, where nothing is read as an option: put it before “--”.",
    }
    option_stands(option, lines) {
        vi: "“{option}” là tùy chọn của: {lines}",
        en: "“{option}” is an option of: {lines}",
    }
    extra_argument(word) { vi: "Thừa tham số “{word}”.", en: "One argument too many: “{word}”." }
    missing_arguments(path) { vi: "“{path}” còn thiếu:", en: "“{path}” also needs:" }
    choose_command() { vi: "Thiếu lệnh. Chọn một trong các lệnh:", en: "A command is missing. Choose one of:" }
    choose_noun(path) {
        vi: "“{path}” cần một mục. Chọn một trong các mục:",
        en: "“{path}” needs one more word. Choose one of:",
    }
    needs_value(argument) { vi: "“{argument}” cần một giá trị.", en: "“{argument}” needs a value." }
    wrong_value(argument, value) {
        vi: "“{argument}” không nhận giá trị “{value}”.",
        en: "“{argument}” does not take the value “{value}”.",
    }
    expected_values(values) { vi: "Các giá trị: {values}", en: "Possible values: {values}" }
    expected_whole_number() { vi: "Cần một số nguyên.", en: "Expected a whole number." }
    expected_between(low, high) {
        vi: "Cần một số nguyên từ {low} đến {high}.",
        en: "Expected a whole number from {low} to {high}.",
    }
    expected_within(range) {
        vi: "Cần một số nguyên trong khoảng {range}.",
        en: "Expected a whole number within {range}.",
    }
    used_twice(argument) {
        vi: "“{argument}” chỉ được dùng một lần.",
        en: "“{argument}” may be used only once.",
    }
    not_together(argument, others) {
        vi: "“{argument}” không dùng cùng {others}.",
        en: "“{argument}” cannot be used with {others}.",
    }
    only_alone(argument) { vi: "“{argument}” phải dùng một mình.", en: "“{argument}” must be used alone." }
    needs_equals(argument) {
        vi: "“{argument}” phải viết liền với giá trị bằng dấu “=”.",
        en: "“{argument}” must be joined to its value by “=”.",
    }
    needs_exactly(argument, expected, got) {
        vi: "“{argument}” cần đúng {expected} giá trị, đã nhận {got}.",
        en: "“{argument}” needs exactly {expected} values, got {got}.",
    }
    needs_at_least(argument, least, got) {
        vi: "“{argument}” cần ít nhất {least} giá trị, đã nhận {got}.",
        en: "“{argument}” needs at least {least} values, got {got}.",
    }
    not_unicode() { vi: "Có tham số không phải chữ Unicode.", en: "An argument is not Unicode text." }
    wrong_line() { vi: "Dòng lệnh chưa đúng.", en: "The command line is not right." }
}
