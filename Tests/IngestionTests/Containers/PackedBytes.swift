import CLibArchive

/// Packs bytes for tests, as the tools of users would.
enum PackedBytes {
    /// A zip archive, or a tar archive in gzip.
    static func archive(_ members: [(name: String, bytes: [UInt8])], isZip: Bool) -> [UInt8] {
        write(limit: members.reduce(1 << 20) { $0 + $1.bytes.count * 2 + 4096 }) { archive in
            if isZip {
                archive_write_set_format_zip(archive)
            } else {
                archive_write_set_format_pax_restricted(archive)
                archive_write_add_filter_gzip(archive)
            }
        } body: { archive in
            for member in members { add(member.name, member.bytes, to: archive) }
        }
    }

    /// One gzip member.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        write(limit: bytes.count * 2 + (1 << 20)) { archive in
            archive_write_set_format_raw(archive)
            archive_write_add_filter_gzip(archive)
            archive_write_set_bytes_in_last_block(archive, 1)
        } body: { archive in
            add("bytes", bytes, to: archive)
        }
    }

    private static func write(
        limit: Int, _ format: (OpaquePointer) -> Void, body: (OpaquePointer) -> Void
    ) -> [UInt8] {
        guard let archive = archive_write_new() else { return [] }
        defer { archive_write_free(archive) }
        format(archive)
        return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            archive_write_open_memory(archive, buffer.baseAddress, limit, &count)
            body(archive)
            archive_write_close(archive)
        }
    }

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_size(entry, Int64(bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_mtime(entry, 1_738_713_600, 0)
        archive_write_header(archive, entry)
        _ = archive_write_data(archive, bytes, bytes.count)
    }
}
