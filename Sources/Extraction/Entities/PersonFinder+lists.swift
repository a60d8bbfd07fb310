extension PersonFinder {
    /// Names in a list in which every item looks like one: 董某新、李某亮、任某.
    func namesInLists(_ reading: NameReading) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var items: [Range<Int>] = []
        var start = 0
        for i in 0...reading.text.count {
            let scalar = i < reading.text.count ? reading.text.scalars[i] : 0x0A
            guard scalar == 0x3001 || !isNameCharacter(i, start, reading) else { continue }
            if let item = item(start..<i, isFirst: items.isEmpty, isLast: scalar != 0x3001, reading) {
                items.append(item)
            } else if items.count < 2 {
                items = []
            }
            if scalar != 0x3001 {
                if items.count > 2 || items.count == 2 && isClosed(i, items, reading) {
                    found += items.map { NameCandidate(positions: $0, type: "Person", score: 6) }
                }
                items = []
            }
            start = i + 1
        }
        return found
    }

    /// True for two names of three characters with common surnames before 等: 杨某国、付某生等.
    private func isClosed(_ end: Int, _ items: [Range<Int>], _ reading: NameReading) -> Bool {
        let next = items[1].upperBound
        guard next < reading.text.count, reading.isHard(at: next) else { return false }
        return items.allSatisfy { $0.count == 3 && surnames.surname(in: reading.text, at: $0.lowerBound)?.isCommon == true }
    }

    private func isNameCharacter(_ i: Int, _ start: Int, _ reading: NameReading) -> Bool { reading.text.isHan(i) }

    /// The name that an item of a list is; the first may have words before it and the last words behind it.
    private func item(_ run: Range<Int>, isFirst: Bool, isLast: Bool, _ reading: NameReading) -> Range<Int>? {
        if !isFirst && !isLast { return isName(run, reading) ? run : nil }
        if isLast {
            guard !isFirst, let surname = surnames.surname(in: reading.text, at: run.lowerBound),
                let end = surnames.end(of: surname, at: run.lowerBound, in: reading), end <= run.upperBound,
                isFree(run.lowerBound..<end, reading)
            else { return nil }
            return run.lowerBound..<end
        }
        for length in [3, 2] where run.count >= length {
            let name = run.upperBound - length..<run.upperBound
            let before = name.lowerBound - 1
            let isCut =
                name.lowerBound == run.lowerBound
                || reading.tokens[Int(reading.tokenAt[before])].positions.upperBound == name.lowerBound
                    && reading.role(Int(reading.tokenAt[before])) != .unknown
            if isCut, isName(name, reading) { return name }
        }
        return nil
    }

    private func isName(_ run: Range<Int>, _ reading: NameReading) -> Bool {
        guard (2...4).contains(run.count), let surname = surnames.surname(in: reading.text, at: run.lowerBound) else {
            return false
        }
        return (1...2).contains(run.count - surname.length) && isFree(run, reading)
    }
}
