"""Who is named: people with their fullest name, their roles, and every place that names them."""
