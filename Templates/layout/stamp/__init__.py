"""Stamps the product's Word templates out of one layout profile."""
