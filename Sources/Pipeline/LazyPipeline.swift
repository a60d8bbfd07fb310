import Synchronization

/// The stages, whose tables are loaded when the first article needs them: a run that finds nothing new never does.
package final class LazyPipeline: Sendable {
    private let loaded = Mutex<Result<ArticlePipeline, PipelineError>?>(nil)
    private let load: @Sendable () throws(PipelineError) -> ArticlePipeline

    package init(_ load: @escaping @Sendable () throws(PipelineError) -> ArticlePipeline) {
        self.load = load
    }

    /// The stages; whoever comes while they are being loaded waits.
    ///
    /// - Throws: `PipelineError`, the same for everyone.
    package func pipeline() throws(PipelineError) -> ArticlePipeline {
        let result = loaded.withLock { loaded in
            if let loaded { return loaded }
            let result = Result { () throws(PipelineError) in try load() }
            loaded = result
            return result
        }
        return try result.get()
    }
}
