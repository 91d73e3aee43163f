# SPDX-License-Identifier: MIT

# The packages for Debian and Fedora, made of the same tree. scripts/package makes them.
set(CPACK_GENERATOR DEB RPM)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/installed-tree.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Libraries are read from the program. These are loaded while it runs, so no linker names them: the
# windowing plug-ins, the certificates a TeleCRM host is checked against, and how the store
# of passwords is reached.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, libsecret-1-0, qt6-qpa-plugins")
# Leads have names and notes in Devanagari and other scripts of India.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core")
# Only where there is no Xwayland.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland")

# The same under Fedora's names. rpm reads the libraries from the program too.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_SUMMARY "Viewer for one TeleCRM lead and its timeline")
string(REPLACE "\n.\n" "\n\n" CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_LICENSE MIT)
set(CPACK_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_PACKAGE_GROUP "Applications/Productivity")
set(CPACK_RPM_PACKAGE_REQUIRES "ca-certificates, libsecret, qt6-qtbase-gui")
# Lines of the specification for which CPack has no variable, or none that it finds to work. The version of the HTTP server's library
# changes with each release of a distribution; only --demo loads it, and says when it is missing.
# Nobody else loads the plug-in. The others keep the builder's name and time, and links by hash, out
# of the package.
set(CPACK_RPM_SPEC_MORE_DEFINE
    "Recommends: google-noto-sans-devanagari-fonts
Suggests: qt6-qtwayland
%global __requires_exclude ^libcpp-httplib
%global __provides_exclude_from ^/usr/lib/lead-viewer/
%global _build_id_links none
%global _buildhost localhost
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1"
)
# Folders of other packages.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications
    /usr/share/icons
    /usr/share/icons/hicolor
    /usr/share/icons/hicolor/scalable
    /usr/share/icons/hicolor/scalable/apps
    /usr/share/licenses
    /usr/share/man
    /usr/share/man/man1
    /usr/share/metainfo
)
foreach(size IN LISTS LEAD_VIEWER_ICON_SIZES)
    list(
        APPEND
        CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size}x${size}
        /usr/share/icons/hicolor/${size}x${size}/apps
    )
endforeach()
