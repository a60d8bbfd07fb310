// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "caimai",
    products: [
        .executable(name: "caimai", targets: ["caimai"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Links libxml2 through pkg-config.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // Hides libxml2's HTML parser behind opaque handles.
        .target(name: "CHTMLTree", dependencies: ["CLibXML2"]),
        // Links OpenCC's C interface.
        .systemLibrary(name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
        // Links zlib.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Links libarchive through pkg-config.
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        // Source text, ranges, dates, diagnostics, JSON bytes.
        .target(name: "TextCore"),
        // Tables, longest match, script folding.
        .target(name: "Lexicons", dependencies: ["TextCore", "COpenCC"], exclude: ["Tables"]),
        // The typed graph, and the schema that it is checked against.
        .target(name: "GraphModel", dependencies: ["TextCore", .product(name: "Yams", package: "Yams")]),
        // Stage 1: bytes to a page tree.
        .target(name: "Ingestion", dependencies: ["TextCore", "CHTMLTree", "CLibArchive"]),
        // Stage 2: a page tree to the article's clean text.
        .target(name: "Cleaning", dependencies: ["TextCore", "Lexicons", "Ingestion"]),
        // Stage 3: clean text to entities, quantities, times and claims.
        .target(name: "Extraction", dependencies: ["TextCore", "Lexicons", "GraphModel", "Cleaning"]),
        // Stage 4: findings to a graph, with provenance.
        .target(
            name: "GraphBuilding", dependencies: ["TextCore", "Lexicons", "GraphModel", "Ingestion", "Cleaning", "Extraction"]),
        // Stage 5: the graph in SQLite, and back.
        .target(
            name: "GraphStore",
            dependencies: [
                "TextCore", "GraphModel", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // Stage 6: the graph as article records, linked data, drawings and pages.
        .target(
            name: "GraphExport", dependencies: ["TextCore", "Lexicons", "GraphModel"],
            resources: [.embedInCode("Page/page.js"), .embedInCode("Page/page.css")]),
        // Joins the stages; has no rules of its own.
        .target(
            name: "Pipeline",
            dependencies: [
                "TextCore", "Lexicons", "GraphModel", "Ingestion", "Cleaning", "Extraction", "GraphBuilding",
                "GraphStore", "GraphExport", "CZlib", .product(name: "Logging", package: "swift-log"),
            ]),
        // The command line.
        .executableTarget(
            name: "caimai",
            dependencies: [
                "TextCore", "Lexicons", "GraphModel", "Ingestion", "GraphExport", "GraphStore", "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // Marked text, specs, snapshots: what tests share.
        .target(name: "TestSupport", dependencies: ["TextCore", "Lexicons"], path: "Tests/TestSupport"),
        .testTarget(name: "TextCoreTests", dependencies: ["TextCore", "TestSupport"]),
        .testTarget(name: "LexiconsTests", dependencies: ["TextCore", "Lexicons", "TestSupport"]),
        .testTarget(name: "GraphModelTests", dependencies: ["TextCore", "GraphModel", "TestSupport"]),
        .testTarget(name: "IngestionTests", dependencies: ["TextCore", "Ingestion", "CLibArchive", "TestSupport"]),
        .testTarget(name: "CleaningTests", dependencies: ["TextCore", "Lexicons", "Ingestion", "Cleaning", "TestSupport"]),
        .testTarget(
            name: "ExtractionTests",
            dependencies: ["TextCore", "Lexicons", "GraphModel", "Cleaning", "Extraction", "TestSupport"]),
        .testTarget(
            name: "GraphBuildingTests",
            dependencies: [
                "TextCore", "GraphModel", "Lexicons", "Ingestion", "Cleaning", "Extraction", "GraphBuilding", "TestSupport",
            ]),
        .testTarget(
            name: "GraphStoreTests",
            dependencies: [
                "TextCore", "Lexicons", "GraphModel", "GraphStore", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ], exclude: ["Fixtures"]),
        .testTarget(
            name: "GraphExportTests", dependencies: ["TextCore", "GraphModel", "GraphExport", "TestSupport"],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "TextCore", "GraphModel", "GraphStore", "GraphExport", "Ingestion", "Cleaning", "Extraction", "GraphBuilding",
                "Lexicons", "Pipeline", "TestSupport",
            ]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["TextCore", "GraphModel", "GraphStore", "caimai", "TestSupport"],
            exclude: ["Snapshots"]),
    ]
)

for target in package.targets where ![.system, .binary, .plugin].contains(target.type) && target.name != "CHTMLTree" {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .unsafeFlags(["-warnings-as-errors"]),
    ]
}
