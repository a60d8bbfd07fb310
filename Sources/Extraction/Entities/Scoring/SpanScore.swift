/// Adds up the weights of the features that it takes in.
struct SpanScore: SpanReading.Sink {
    let weights: SpanWeights
    var sum = SIMD4<Int32>.zero

    @inline(__always)
    mutating func take(_ feature: SpanFeature, _ a: SpanFeature.Part, _ b: SpanFeature.Part, _ c: SpanFeature.Part) {
        sum &+= weights.weight(feature, a, b, c)
    }
}
