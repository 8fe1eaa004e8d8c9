import CZlib

/// Compresses and expands bytes as PDF's FlateDecode does.
///
/// Its memory is kept from one stream to the next: a page's own content is a few hundred bytes.
final class Flate {
    private let deflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let isReady: Bool

    init() {
        deflater.initialize(to: z_stream())
        inflater.initialize(to: z_stream())
        isReady =
            papierspoor_deflateInit(deflater, 6) == Z_OK
            && papierspoor_inflateInit(inflater) == Z_OK
    }

    deinit {
        deflateEnd(deflater)
        inflateEnd(inflater)
        deflater.deallocate()
        inflater.deallocate()
    }

    func compressed(_ bytes: [UInt8]) throws(PDFError) -> [UInt8] {
        guard isReady, deflateReset(deflater) == Z_OK else { throw PDFError.drawing("zlib") }
        let bound = Int(deflateBound(deflater, UInt(bytes.count)))
        var input = bytes
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                deflater.pointee.next_in = source.baseAddress
                deflater.pointee.avail_in = UInt32(source.count)
                deflater.pointee.next_out = buffer.baseAddress
                deflater.pointee.avail_out = UInt32(buffer.count)
                status = deflate(deflater, Z_FINISH)
                count = buffer.count - Int(deflater.pointee.avail_out)
            }
        }
        guard status == Z_STREAM_END else { throw PDFError.drawing("zlib \(status)") }
        return output
    }

    func expanded(_ bytes: ArraySlice<UInt8>) throws(PDFError) -> [UInt8] {
        guard isReady, inflateReset(inflater) == Z_OK else { throw PDFError.drawing("zlib") }
        var input = Array(bytes)
        var result: [UInt8] = []
        var status = Z_OK
        input.withUnsafeMutableBufferPointer { source in
            inflater.pointee.next_in = source.baseAddress
            inflater.pointee.avail_in = UInt32(source.count)
            repeat {
                let room = max(4 * source.count, 4096)
                let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    inflater.pointee.next_out = buffer.baseAddress
                    inflater.pointee.avail_out = UInt32(buffer.count)
                    status = inflate(inflater, Z_NO_FLUSH)
                    count = buffer.count - Int(inflater.pointee.avail_out)
                }
                if result.isEmpty { result = piece } else { result += piece }
            } while status == Z_OK
        }
        guard status == Z_STREAM_END else { throw PDFError.drawing("zlib \(status)") }
        return result
    }
}
