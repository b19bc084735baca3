/// Folders of pictures with sidecar files, and Hugging Face image folders. Start at [FolderSource].
/// A folder is listed once, when it is opened; pictures are not decoded here.
@NullMarked
package dev.blazon.formats.folder;

import org.jspecify.annotations.NullMarked;
