import Lexicons
import Testing

@Suite struct ScriptConverterTests {
    @Test(arguments: [("首席执行官", "首席執行官"), ("高盛", "高盛"), ("", ""), ("执\0行\0", "執\0行\0"), ("\0", "\0")])
    func writesBothScripts(simplified: String, traditional: String) {
        #expect(ScriptConverter.traditional.convert(simplified) == traditional)
        #expect(ScriptConverter.simplified.convert(traditional) == simplified)
    }
}
